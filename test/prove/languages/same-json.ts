/** Whether two texts are the same ProtoJSON: members in any order, numbers in any form. */
export function sameJson(one: string, two: string): boolean {
  return same(JSON.parse(one), JSON.parse(two));
}

function same(one: unknown, two: unknown): boolean {
  if (typeof one === "number" && typeof two === "number") {
    // A float has as many digits as a language thinks it needs.
    return one === two || Math.fround(one) === Math.fround(two);
  }
  if (typeof one !== "object" || typeof two !== "object" || one === null || two === null) return one === two;
  if (Array.isArray(one) !== Array.isArray(two)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(two).length &&
    names.every((name) => name in two && same(one[name as keyof typeof one], two[name as keyof typeof two]))
  );
}
