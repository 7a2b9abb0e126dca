-- what the job create-roles does on AWS, for the first start of an empty database
CREATE ROLE app_user LOGIN PASSWORD 'local';
CREATE ROLE app_migrator LOGIN PASSWORD 'local';
GRANT CREATE ON DATABASE saas TO app_migrator;
GRANT USAGE, CREATE ON SCHEMA public TO app_migrator;
GRANT USAGE ON SCHEMA public TO app_user;
