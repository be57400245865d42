import { notFound } from "../http.ts";
import { appView } from "../views/app.ts";
import type { Handlers } from "./call.ts";

export const manifestHandlers: Handlers<"apps/create-from-manifest"> = {
  "apps/create-from-manifest"({ state, params }) {
    const registered = state.manifests.exchange(params.code!, state.now());
    if (!registered) throw notFound();
    const { app, privateKey, webhookSecret } = registered;
    const body = {
      ...appView(state, app),
      client_id: app.clientId,
      client_secret: "0".repeat(40),
      webhook_secret: webhookSecret,
      pem: privateKey,
    };
    return { status: 201, body };
  },
};
