import type { NamedChange } from "./named-change";

const added = "busiest-peers";

export const anotherQuery: NamedChange = {
  name: "another-query",
  says: "Logs Insights keeps one question more: who talked the most to whom",
  mayReplace: [],
  appliesTo: ({ observability }) =>
    observability !== undefined && !Object.hasOwn(observability.queries ?? {}, added),
  change: (page) => {
    const { observability } = page;
    const query = {
      title: "Busiest peers",
      reads: ["network"],
      query: "stats sum(bytes) as total by srcAddr, dstAddr | sort total desc | limit 20",
    };
    return observability
      ? {
          ...page,
          observability: { ...observability, queries: { ...observability.queries, [added]: query } },
        }
      : page;
  },
};
