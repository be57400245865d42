// Command roundtrip reads messages and writes them again, as bytes and as JSON.
//
// A line of input is a full type name and base64, a line of output is base64 and JSON; both are separated by a tab.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"

	_ "github.com/acme/hub/gen/go"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for lines.Scan() {
		name, encoded, _ := strings.Cut(lines.Text(), "\t")
		bytes, json, err := carry(protoreflect.FullName(name), encoded)
		if err != nil {
			fmt.Fprintln(os.Stderr, name, err)
			os.Exit(1)
		}
		fmt.Fprintf(output, "%s\t%s\n", base64.StdEncoding.EncodeToString(bytes), json)
	}
}

func carry(name protoreflect.FullName, encoded string) (bytes, json []byte, err error) {
	messageType, err := protoregistry.GlobalTypes.FindMessageByName(name)
	if err != nil {
		return nil, nil, err
	}
	input, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return nil, nil, err
	}
	message := messageType.New().Interface()
	if err := proto.Unmarshal(input, message); err != nil {
		return nil, nil, err
	}
	if bytes, err = proto.Marshal(message); err != nil {
		return nil, nil, err
	}
	json, err = protojson.Marshal(message)
	return bytes, json, err
}
