"""What moto 5.2.1 gets wrong or lacks, one file per AWS service."""

import functools


def patch(owner):
    """Put a function in the place of the owner's one of that name; it gets the original as first argument."""

    def replace(function):
        original = getattr(owner, function.__name__)

        @functools.wraps(original)
        def patched(*args, **kwargs):
            return function(original, *args, **kwargs)

        setattr(owner, function.__name__, patched)
        return function

    return replace
