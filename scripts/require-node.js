// Checks that npm scripts run on the Node.js that the devDependency `node` brings.
// That package is a nested install outside the lock: `npm ci --ignore-scripts` leaves it out.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `ProtoManager's scripts need Node.js 22.12 or newer and found ${process.versions.node} (${process.execPath}).\n` +
      "`npm ci` brings a fitting one as the devDependency `node`; with `ignore-scripts` set it is missing.\n" +
      "Run `npm ci --ignore-scripts=false`, or put a newer Node.js on PATH.",
  );
  process.exit(1);
}
