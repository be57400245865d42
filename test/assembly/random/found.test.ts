/** Systems that a search found, each of which had an outcome that nothing explained. */

import { expect, it } from "vitest";
import { oneFileEach, type Repositories } from "../support.ts";
import { judge } from "./judge.ts";

const found: Record<string, Repositories> = {
  "a file that does not validate UTF-8, with fields that are no text": oneFileEach({
    a: 'edition = "2023"; package a; option features.utf8_validation = NONE; message M { int32 n = 1; string s = 2; }',
  }),
  "messages that require themselves, of which there is none": oneFileEach({
    a: `syntax = "proto2"; package a;
      message M { required M m = 1; }
      message N { required O o = 1; }
      message O { required N n = 1; }
      message P { optional M m = 1; required int32 n = 2; repeated N ns = 3; }`,
  }),
  "a comment that is apart from the group under it, in a oneof and in an extend block": {
    a: {
      "a.proto": `syntax = "proto2"; package a;
import "google/protobuf/descriptor.proto";
message M {
  oneof o {
    int32 n = 1;
    /* Of n. */

    group G = 2 {}
  } // Of o.
  // Apart.

  optional int32 a = 3;
  oneof p {
    group I = 4 {}
  }
  // Of p.

  optional int32 b = 5;
}
extend google.protobuf.FileOptions {
  // Of the block.

  optional group H = 50001 {}
}
`,
      "b.proto": 'syntax = "proto3"; message B {}',
    },
  },
  "several comments on the line on which a statement ends": {
    a: {
      "a.proto": `syntax = "proto3"; package a;
import "google/protobuf/any.proto"; /* Of the import. */ /* Of nothing. */
message M {}
; /* Of the semicolon. */ /* Of nothing. */
message N { google.protobuf.Any a = 1; } /* Of N. */ /* Of nothing. */
enum E { A = 0; }
`,
    },
  },
  "several comments on the line behind which a feature is set": {
    a: {
      "a.proto": `package a;
enum E { /* Of E,
 on two lines. */ /* Of nothing. */
  option allow_alias = true;
  A = 0;
  B = 0;
}
`,
      "b.proto": 'syntax = "proto3"; message B {}',
    },
  },
  "a comment under an extend block with a group, which is nobody's": {
    a: {
      "a.proto": `syntax = "proto2"; package a;
import "google/protobuf/descriptor.proto";
extend google.protobuf.OneofOptions {
  optional group Pair = 50002 {}
}
// Apart.

message M { optional Pair p = 1; }
`,
      "b.proto": 'syntax = "proto3"; message B {}',
    },
  },
  "several comments on the line on which a group in a block ends": {
    a: {
      "a.proto": `syntax = "proto2"; package a;
import "google/protobuf/descriptor.proto";
extend google.protobuf.OneofOptions {
  optional group Pair = 50001 {
    optional int32 n = 1;
  } /* Of Pair. */ /* Apart. */ /* Of kind. */
  optional fixed32 kind = 50002;
}
`,
      "b.proto": 'syntax = "proto3"; message B {}',
    },
  },
  "a comment under a group in a block, above what follows the block": {
    a: {
      "a.proto": `syntax = "proto2"; package a;
import "google/protobuf/descriptor.proto";
message M {
  extend google.protobuf.MethodOptions {
    optional group Grp = 50002 {
      optional int32 n = 1;
    }
/* Of Grp. */

/* Apart. */

    optional int32 x = 50003;
  }
  enum E {
    A = 0;
  }
}
`,
      "b.proto": 'syntax = "proto3"; message B {}',
    },
  },
  "a field and a oneof that are one property in TypeScript": {
    a: {
      "a.proto": `syntax = "proto3"; package a;
message M {
  int32 the_choice = 1;
  oneof theChoice {
    string text = 2;
    int32 number = 3;
  }
}
`,
    },
  },
};

it.each(Object.entries(found))("%s", async (_what, repositories) => {
  const { outcome, unexplained } = await judge({ repositories, options: { config: {}, dependencies: {} } });

  expect(unexplained).toEqual([]);
  expect(outcome).toBe("verified");
});

it("a comment before an option that goes away stays with what is above it", async () => {
  const text = `edition = "2023"; package a;
enum E {
/* Of E. */

  /* Of no element. */

  option features.enum_type = OPEN;
  E_A = 0;
}
enum F {
/* Of F. */

  option features.enum_type = OPEN; F_A = 0;
}
message M { /* Of M. */
  option features.json_format = ALLOW;
  int32 n = 1 [features.field_presence = IMPLICIT];
}
`;
  const options = { config: { syntax: "proto3" as const }, dependencies: {} };

  expect(await judge({ repositories: { a: { "a.proto": text } }, options })).toMatchObject({
    outcome: "verified",
    unexplained: [],
  });
});

it("a cord is refused for an extension of what becomes an edition, and explained there alone", async () => {
  const judged = (field: string) =>
    judge({
      repositories: oneFileEach({
        a: `syntax = "proto3"; package a; import "google/protobuf/descriptor.proto"; ${field}`,
        b: 'syntax = "proto2"; package b; message B { optional int32 n = 1; }',
      }),
      options: { config: {}, dependencies: {} },
    });
  const cord = "string s /* c */ = 0xc351 [deprecated = true, ctype = CORD];";

  expect(await judged(`extend google.protobuf.FieldOptions { ${cord} }`)).toMatchObject({
    outcome: "refused: PM2403",
    unexplained: [],
  });
  expect(await judged("message M { string s = 1 [ctype = CORD]; }")).toMatchObject({
    outcome: "verified",
    unexplained: [],
  });
});
