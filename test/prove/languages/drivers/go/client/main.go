// Command client calls a registry and prints what it answers, a line of JSON each.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pb "github.com/acme/hub/gen/go"
)

func main() {
	connection, err := grpc.NewClient(os.Args[1], grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		log.Fatal(err)
	}
	registry := pb.NewRegistryClient(connection)
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()

	registered, err := registry.RegisterService(ctx, &pb.RegisterServiceRequest{
		Name:     "billing",
		Version:  "1.2.3",
		Metadata: map[string]string{"region": "Zürich", "empty": ""},
	})
	show(registered, err)
	id := registered.GetService().GetId()

	watch, err := registry.WatchServices(ctx, &pb.WatchServicesRequest{Names: []string{"billing"}})
	if err != nil {
		log.Fatal(err)
	}
	show(watch.Recv())
	show(registry.ReportHealth(ctx, &pb.ReportHealthRequest{
		Id:         id,
		Status:     pb.ServiceStatus_SERVICE_STATUS_HEALTHY,
		ObservedAt: timestamppb.New(time.Unix(1735700000, 5000)),
	}))
	show(watch.Recv())

	show(registry.GetService(ctx, &pb.GetServiceRequest{Id: id}))
	show(registry.ListServices(ctx, &pb.ListServicesRequest{PageSize: 10}))
	show(registry.GetService(ctx, &pb.GetServiceRequest{Id: "nobody"}))
	show(registry.UnregisterService(ctx, &pb.UnregisterServiceRequest{Id: id}))
}

// show prints an answer, or the code of an error.
func show(answer proto.Message, err error) {
	if err != nil {
		fmt.Printf("{\"code\":%d}\n", status.Code(err))
		return
	}
	json, err := protojson.Marshal(answer)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(json))
}
