// Command server is a registry in memory. It prints the port that it listens on, at loopback.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"slices"
	"sync"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/timestamppb"

	pb "github.com/acme/hub/gen/go"
)

// The same for every client, so that they can be compared.
var createdAt = timestamppb.New(time.Date(2025, 1, 2, 3, 4, 5, 678_000_000, time.UTC))

type registry struct {
	pb.UnimplementedRegistryServer

	mutex    sync.Mutex
	services []*pb.Service
	watchers []chan *pb.WatchServicesResponse
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	server := grpc.NewServer()
	pb.RegisterRegistryServer(server, &registry{})
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	log.Fatal(server.Serve(listener))
}

func (r *registry) RegisterService(
	_ context.Context,
	request *pb.RegisterServiceRequest,
) (*pb.RegisterServiceResponse, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	service := &pb.Service{
		Id:        fmt.Sprintf("%s-%d", request.GetName(), len(r.services)+1),
		Name:      request.GetName(),
		Version:   request.GetVersion(),
		Metadata:  request.GetMetadata(),
		Status:    pb.ServiceStatus_SERVICE_STATUS_STARTING,
		CreatedAt: createdAt,
	}
	r.services = append(r.services, service)
	return &pb.RegisterServiceResponse{Service: clone(service)}, nil
}

func (r *registry) GetService(_ context.Context, request *pb.GetServiceRequest) (*pb.GetServiceResponse, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	service, err := r.find(request.GetId())
	if err != nil {
		return nil, err
	}
	return &pb.GetServiceResponse{Service: clone(service)}, nil
}

func (r *registry) ListServices(
	context.Context,
	*pb.ListServicesRequest,
) (*pb.ListServicesResponse, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	response := &pb.ListServicesResponse{}
	for _, service := range r.services {
		response.Services = append(response.Services, clone(service))
	}
	return response, nil
}

func (r *registry) ReportHealth(
	_ context.Context,
	request *pb.ReportHealthRequest,
) (*pb.ReportHealthResponse, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	service, err := r.find(request.GetId())
	if err != nil {
		return nil, err
	}
	service.Status = request.GetStatus()
	service.UpdatedAt = request.GetObservedAt()
	for _, watcher := range r.watchers {
		watcher <- &pb.WatchServicesResponse{
			Event:   pb.WatchServicesResponse_EVENT_UPDATED,
			Service: clone(service),
		}
	}
	return &pb.ReportHealthResponse{}, nil
}

// WatchServices sends what is there, and then every change until the client goes.
func (r *registry) WatchServices(
	request *pb.WatchServicesRequest,
	stream grpc.ServerStreamingServer[pb.WatchServicesResponse],
) error {
	changes := make(chan *pb.WatchServicesResponse, 16)
	r.mutex.Lock()
	for _, service := range r.services {
		changes <- &pb.WatchServicesResponse{
			Event:   pb.WatchServicesResponse_EVENT_REGISTERED,
			Service: clone(service),
		}
	}
	r.watchers = append(r.watchers, changes)
	r.mutex.Unlock()
	for {
		select {
		case <-stream.Context().Done():
			return nil
		case change := <-changes:
			if !slices.Contains(request.GetNames(), change.GetService().GetName()) {
				continue
			}
			if err := stream.Send(change); err != nil {
				return err
			}
		}
	}
}

func (r *registry) find(id string) (*pb.Service, error) {
	for _, service := range r.services {
		if service.GetId() == id {
			return service, nil
		}
	}
	return nil, status.Errorf(codes.NotFound, "no service %s", id)
}

func clone(service *pb.Service) *pb.Service {
	return proto.Clone(service).(*pb.Service)
}
