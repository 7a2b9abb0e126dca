"""Queues of the Simple Queue Service."""

import json

from moto.sqs.models import Queue
from patches import patch

# Which queues may put their dead letters here: moto does not know the attribute.
Queue.BASE_ATTRIBUTES = [*Queue.BASE_ATTRIBUTES, "RedriveAllowPolicy"]
Queue.redrive_allow_policy = None


# SetQueueAttributes: moto drops the policy when a call leaves it out.
@patch(Queue)
def _set_attributes(original, self, attributes, now=None):
    original(self, {"Policy": getattr(self, "policy", None), **attributes}, now)
    # AWS takes an empty one for none
    self.redrive_allow_policy = self.redrive_allow_policy or None


# GetQueueAttributes: moto writes blanks into the redrive policy, and says that SQS's own key is used beside another.
written_by_moto = Queue.attributes.fget


def attributes(self):
    result = written_by_moto(self)
    if result.get("RedrivePolicy"):
        result["RedrivePolicy"] = json.dumps(json.loads(result["RedrivePolicy"]), separators=(",", ":"))
    if self.kms_master_key_id:
        result["SqsManagedSseEnabled"] = "false"
    return result


Queue.attributes = property(attributes)
