"""Reads messages and writes them again: a line of `type<tab>base64` in, a line of `base64<tab>JSON` out."""

import base64
import json
import sys

import global_pb2  # noqa: F401  Registers its types.
from google.protobuf import descriptor_pool, json_format, message_factory

for line in sys.stdin:
    name, encoded = line.rstrip("\n").split("\t")
    descriptor = descriptor_pool.Default().FindMessageTypeByName(name)
    message = message_factory.GetMessageClass(descriptor).FromString(base64.b64decode(encoded))
    written = base64.b64encode(message.SerializeToString()).decode()
    print(written, json.dumps(json_format.MessageToDict(message)), sep="\t")
