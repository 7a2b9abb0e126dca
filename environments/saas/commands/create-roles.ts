/**
 * What the owner of the database does before the first migration: the two roles of document 003, with the passwords of
 * their secrets. Doing it again is harmless, and gives them passwords that were made anew.
 */
export const createRoles = `
import asyncio, os
import asyncpg

env = os.environ

async def main():
    owner = await asyncpg.connect(
        host=env["DB_HOST"], port=int(env["DB_PORT"]), database=env["DB_NAME"],
        user=env["DB_OWNER"], password=env["DB_OWNER_PASSWORD"], ssl="require",
    )
    async with owner.transaction():
        for role, password in (
            ("app_user", env["APP_USER_PASSWORD"]),
            ("app_migrator", env["APP_MIGRATOR_PASSWORD"]),
        ):
            if not await owner.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", role):
                await owner.execute(f"CREATE ROLE {role} LOGIN")
            quoted = await owner.fetchval("SELECT quote_literal($1)", password)
            await owner.execute(f"ALTER ROLE {role} PASSWORD {quoted}")
        database = await owner.fetchval("SELECT quote_ident(current_database())")
        await owner.execute(f"GRANT CREATE ON DATABASE {database} TO app_migrator")
        await owner.execute("GRANT USAGE, CREATE ON SCHEMA public TO app_migrator")
        await owner.execute("GRANT USAGE ON SCHEMA public TO app_user")

asyncio.run(main())
`;
