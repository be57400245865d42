/** Where the files of Go's plugins go, one way or the other: https://protobuf.dev/reference/go/go-generated#invocation */
const places = /^(?:paths|module)=/;

/** True for an option that says where the files of a plugin of Go go, on which all of them have to agree. */
export function isPlace(option: string): boolean {
  return places.test(option);
}
