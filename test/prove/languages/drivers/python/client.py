"""Calls a registry and prints what it answers, a line of JSON each."""

import json
import sys

import global_pb2 as pb
import global_pb2_grpc
import grpc
from google.protobuf import json_format, timestamp_pb2


def show(call):
    """Prints an answer, or the code of an error."""
    try:
        answer = call()
    except grpc.RpcError as error:
        print(json.dumps({"code": error.code().value[0]}))
        return None
    print(json.dumps(json_format.MessageToDict(answer)))
    return answer


with grpc.insecure_channel(sys.argv[1]) as channel:
    registry = global_pb2_grpc.RegistryStub(channel)

    request = pb.RegisterServiceRequest(
        name="billing", version="1.2.3", metadata={"region": "Zürich", "empty": ""}
    )
    service_id = show(lambda: registry.RegisterService(request, timeout=30)).service.id

    watch = registry.WatchServices(pb.WatchServicesRequest(names=["billing"]), timeout=30)
    show(lambda: next(watch))
    report = pb.ReportHealthRequest(
        id=service_id,
        status=pb.SERVICE_STATUS_HEALTHY,
        observed_at=timestamp_pb2.Timestamp(seconds=1735700000, nanos=5000),
    )
    show(lambda: registry.ReportHealth(report, timeout=30))
    show(lambda: next(watch))
    watch.cancel()

    show(lambda: registry.GetService(pb.GetServiceRequest(id=service_id), timeout=30))
    show(lambda: registry.ListServices(pb.ListServicesRequest(page_size=10), timeout=30))
    show(lambda: registry.GetService(pb.GetServiceRequest(id="nobody"), timeout=30))
    show(lambda: registry.UnregisterService(pb.UnregisterServiceRequest(id=service_id), timeout=30))
