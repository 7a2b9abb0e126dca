"""Keys that CloudFront proves signed URLs and cookies by."""

from patches.cloudfront import Kind, find, offer, short_id


# CreatePublicKey: the newline at the key's end is lost on its way through XML, and AWS tells it.
def settled_key(config, _backend, _own_id):
    return {"Comment": "", **config, "EncodedKey": config["EncodedKey"].rstrip("\n") + "\n"}


# CreateKeyGroup: AWS refuses keys that it does not know.
def settled_group(config, backend, _own_id):
    for key in config["Items"]:
        find(backend, PUBLIC_KEY, key)
    return {"Comment": "", **config}


PUBLIC_KEY = offer(
    Kind(
        "PublicKey",
        missing="NoSuchPublicKey",
        taken="PublicKeyAlreadyExists",
        used="PublicKeyInUse",
        new_id=short_id("K"),
        told=lambda kept, account: {"CreatedTime": kept.made_at},
        settled=settled_key,
    )
)

KEY_GROUP = offer(
    Kind(
        "KeyGroup",
        missing="NoSuchResource",
        taken="KeyGroupAlreadyExists",
        used="ResourceInUse",
        settled=settled_group,
        listed=lambda described, kept: {"KeyGroup": described},
    )
)
