import Handlebars from "handlebars";
import { show } from "../rule";

/** The helpers that take a block. Source: SES Developer Guide, "Advanced email personalization". */
const blockHelpers = ["if", "unless", "each", "with"];

/** What keeps SES from filling in a template, which it would not tell to whoever sends it. */
export function unreadable(text: string): readonly string[] {
  const constructs = new Constructs();
  try {
    constructs.accept(Handlebars.parse(text));
  } catch (error) {
    return [parseError(error)];
  }
  return constructs.unknown;
}

/** The parser tells the line, then an excerpt up to what it does not know, then a list of all that it knows. */
function parseError(error: unknown): string {
  const [what = "", excerpt] = (error instanceof Error ? error.message : String(error)).split("\n");
  const place = excerpt === undefined ? "" : ` at ${show(excerpt)}`;
  return `Handlebars cannot read it (${what.replace(/:$/, "")}${place}); pair the braces, and each block with its end`;
}

/** Walks through a template for helpers and partials that SES does not have. */
class Constructs extends Handlebars.Visitor {
  readonly unknown: string[] = [];
  private readonly partials = new Set<string>();

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    const name = original(block.path);
    if (!blockHelpers.includes(name)) {
      this.unknown.push(`${show(name)} is no block that SES knows; use ${blockHelpers.join(", ")}`);
    }
    super.BlockStatement(block);
  }

  override DecoratorBlock(inline: hbs.AST.DecoratorBlock): void {
    this.partials.add(original(inline.params[0]));
    super.DecoratorBlock(inline);
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    const name = original(partial.name);
    if (!this.partials.has(name)) {
      this.unknown.push(`${show(name)} is no partial of this text; define it before with {{#*inline}}`);
    }
  }

  override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
    const name = original(mustache.path);
    if (mustache.params.length > 0 && name !== "lookup") {
      this.unknown.push(`${show(name)} is no helper that SES knows; prepare the value before sending`);
    }
  }
}

/** A path, a name or a literal, as the text has it. */
function original(expression: hbs.AST.Node | undefined): string {
  return expression && "original" in expression ? String(expression.original) : "";
}
