"""Makes in the local cloud what an application finds on AWS: buckets, senders of mail, settings, a user pool.

What to make is in the environment, words separated by spaces; what is there already is left alone:
BUCKETS, MAIL_FROM, MAIL_CONFIGURATION_SETS, MAIL_TEMPLATES, SETTINGS (NAME=VALUE), USER_POOLS.
"""

import os

import boto3


def words(name):
    return os.environ.get(name, "").split()


def make_buckets():
    s3 = boto3.client("s3")
    there = {bucket["Name"] for bucket in s3.list_buckets()["Buckets"]}
    region = os.environ["AWS_REGION"]
    elsewhere = {} if region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    for bucket in words("BUCKETS"):
        if bucket not in there:
            s3.create_bucket(Bucket=bucket, **elsewhere)


def make_mail():
    ses = boto3.client("ses", region_name=os.environ.get("AWS_SES_REGION") or os.environ["AWS_REGION"])
    for address in words("MAIL_FROM"):
        ses.verify_email_identity(EmailAddress=address)
    for name in words("MAIL_CONFIGURATION_SETS"):
        try:
            ses.create_configuration_set(ConfigurationSet={"Name": name})
        except ses.exceptions.ConfigurationSetAlreadyExistsException:
            pass
    for name in words("MAIL_TEMPLATES"):
        template = {"TemplateName": name, "SubjectPart": name, "TextPart": name, "HtmlPart": name}
        try:
            ses.create_template(Template=template)
        except ses.exceptions.AlreadyExistsException:
            pass


def make_settings():
    ssm = boto3.client("ssm")
    for setting in words("SETTINGS"):
        name, value = setting.split("=", 1)
        ssm.put_parameter(Name=name, Value=value, Type="String", Overwrite=True)


def make_user_pools():
    cognito = boto3.client("cognito-idp")
    for name in words("USER_POOLS"):
        pools = cognito.list_user_pools(MaxResults=60)["UserPools"]
        if any(pool["Name"] == name for pool in pools):
            continue
        pool = cognito.create_user_pool(PoolName=name)["UserPool"]["Id"]
        # without a secret of its own, which nobody could know beforehand: any that the application has is taken
        flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"]
        client = cognito.create_user_pool_client(UserPoolId=pool, ClientName=name, ExplicitAuthFlows=flows)
        # the same in every cloud, by MOTO_COGNITO_IDP_USER_POOL_ID_STRATEGY and its like: what the application is told
        print(f"user pool {pool}, client {client['UserPoolClient']['ClientId']}")


make_buckets()
make_mail()
make_settings()
make_user_pools()
print("the local cloud is prepared")
