package example;

import com.acme.protos.Global;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads messages and writes them again: a line of {@code type<tab>base64} in, a line of {@code base64<tab>JSON} out. */
public final class RoundTrip {
  public static void main(String[] arguments) throws Exception {
    ExtensionRegistry extensions = ExtensionRegistry.newInstance();
    Global.registerAllExtensions(extensions);
    FileDescriptor file = Global.getDescriptor();
    JsonFormat.TypeRegistry types = JsonFormat.TypeRegistry.newBuilder().add(file.getMessageTypes()).build();
    JsonFormat.Printer printer = JsonFormat.printer().usingTypeRegistry(types).omittingInsignificantWhitespace();
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream output = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String[] parts = line.split("\t", -1);
      Message type = defaultInstance(find(file, parts[0]));
      Message message = type.getParserForType().parseFrom(Base64.getDecoder().decode(parts[1]), extensions);
      String written = Base64.getEncoder().encodeToString(message.toByteArray());
      output.print(written + "\t" + printer.print(message) + "\n");
    }
    output.flush();
  }

  private static Descriptor find(FileDescriptor file, String name) {
    String inFile = name.substring(file.getPackage().length() + 1);
    Descriptor found = null;
    for (String part : inFile.split("\\.")) {
      found = found == null ? file.findMessageTypeByName(part) : found.findNestedTypeByName(part);
    }
    return found;
  }

  /** Of the generated class, which is nested in the file's as its type is. */
  private static Message defaultInstance(Descriptor type) throws ReflectiveOperationException {
    StringBuilder name = new StringBuilder();
    for (Descriptor part = type; part != null; part = part.getContainingType()) {
      name.insert(0, "$" + part.getName());
    }
    Class<?> generated = Class.forName(Global.class.getName() + name);
    return (Message) generated.getMethod("getDefaultInstance").invoke(null);
  }
}
