/**
 * The scripts that Python starts for tools from wheels. Python looks for modules beside the script it starts, which is
 * where the wheels are laid out; the scripts that wheels bring begin with the path of one Python.
 */

/** By the name of the script. */
export const pythonLaunchers: Readonly<Record<string, string>> = {
  "protoc-gen-mypy.py": `from mypy_protobuf.main import main

main()
`,
  // The generator is compiled into grpc_tools' own protoc and cannot be started alone, so this makes a plugin of it.
  // Features are all claimed: that protoc refuses by itself what the generator does not know. It prints comments raw
  // between """, where a backslash or a quote of a source would end the text and become code of the module.
  "grpc_python_plugin.py": String.raw`import os
import sys
import tempfile

from google.protobuf import descriptor_pb2
from google.protobuf.compiler import plugin_pb2
from grpc_tools import protoc


def escaped(comment):
    return comment.replace("\\", "\\\\").replace('"', '\\"')


request = plugin_pb2.CodeGeneratorRequest.FromString(sys.stdin.buffer.read())
for file in request.proto_file:
    for location in file.source_code_info.location:
        for field in ("leading_comments", "trailing_comments"):
            if location.HasField(field):
                setattr(location, field, escaped(getattr(location, field)))
        detached = location.leading_detached_comments
        detached[:] = [escaped(comment) for comment in detached]
response = plugin_pb2.CodeGeneratorResponse(
    supported_features=plugin_pb2.CodeGeneratorResponse.FEATURE_PROTO3_OPTIONAL
    | plugin_pb2.CodeGeneratorResponse.FEATURE_SUPPORTS_EDITIONS,
    minimum_edition=descriptor_pb2.EDITION_PROTO2,
    maximum_edition=descriptor_pb2.EDITION_2024,
)
with tempfile.TemporaryDirectory() as folder:
    descriptors = os.path.join(folder, "descriptors")
    out = os.path.join(folder, "out")
    os.mkdir(out)
    with open(descriptors, "wb") as file:
        file.write(descriptor_pb2.FileDescriptorSet(file=request.proto_file).SerializeToString())
    arguments = ["protoc", "--descriptor_set_in=" + descriptors, "--grpc_python_out=" + out]
    if request.parameter:
        arguments.append("--grpc_python_opt=" + request.parameter)
    code = protoc.main(arguments + list(request.file_to_generate))
    if code != 0:
        sys.exit(code)
    for parent, folders, names in os.walk(out):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(parent, name)
            with open(path, encoding="utf-8", newline="") as file:
                relative = os.path.relpath(path, out).replace(os.sep, "/")
                response.file.add(name=relative, content=file.read())
sys.stdout.buffer.write(response.SerializeToString())
`,
};
