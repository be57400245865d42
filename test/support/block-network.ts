// Tests reach loopback only: a connection to any other address fails at once and says so.
import net from "node:net";

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;
const { connect } = net.Socket.prototype;

function connectToLoopback(this: net.Socket, ...args: unknown[]) {
  const first = (Array.isArray(args[0]) ? args[0][0] : args[0]) as
    | { host?: string; path?: string }
    | number
    | string;
  const host =
    typeof first === "object"
      ? first.path === undefined
        ? first.host
        : undefined
      : (args[1] as string | undefined);
  if (typeof host === "string" && !loopback.test(host)) {
    throw new Error(`Tests have no network: a connection to ${host} was tried.`);
  }
  return Reflect.apply(connect, this, args);
}

// Test files share a worker, and each of them loads this one.
if (connect.name !== connectToLoopback.name) {
  net.Socket.prototype.connect = connectToLoopback as typeof connect;
}
