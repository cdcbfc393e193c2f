import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { DiagnosticsChannel } from 'undici';

/** What is known of the connection that a request went out on. */
export interface ConnectionUse {
  /** Does what makes a request of undici, which this then watches. */
  readonly watch: <T>(make: () => T) => T;
  /** True where the connection had served requests before this one, and not a byte has come since. */
  readonly wasIdle: () => boolean;
}

interface Sent {
  readonly socket: Socket;
  readonly bytesBefore: number;
  readonly isReused: boolean;
}

/** What undici makes while this is set belongs to it. Undici makes a request before it lets go of the thread. */
let making: ((request: object) => void) | undefined;
const onSent = new WeakMap<object, (sent: Sent) => void>();
const used = new WeakSet<Socket>();
let isListening = false;

/** Looks at one request by way of undici's diagnostics; its errors do not say whether a connection is an old one. */
export function createConnectionUse(): ConnectionUse {
  listen();
  let sent: Sent | undefined;
  const keep = (value: Sent): void => {
    sent = value;
  };
  return {
    watch(make) {
      making = (request) => onSent.set(request, keep);
      try {
        return make();
      } finally {
        making = undefined;
      }
    },
    wasIdle: () => sent?.isReused === true && sent.socket.bytesRead === sent.bytesBefore,
  };
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  subscribe('undici:request:create', (message) => {
    making?.((message as DiagnosticsChannel.RequestCreateMessage).request);
  });
  subscribe('undici:client:sendHeaders', (message) => {
    const { request, socket } = message as DiagnosticsChannel.ClientSendHeadersMessage;
    onSent.get(request)?.({ socket, bytesBefore: socket.bytesRead, isReused: used.has(socket) });
    used.add(socket);
  });
}
