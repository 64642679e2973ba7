/** Epoch milliseconds with a fraction: one clock for all documents of a machine. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** A moment of this document's timeline on the common clock. */
export function epoch(documentTime: number): number {
  return performance.timeOrigin + documentTime;
}

/**
 * Calls back just after the next frame was rendered, when layout is clean and reading boxes costs the page nothing:
 * a message posted while the frame is prepared is delivered after it.
 */
export function afterFrame(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      callback();
    };
    port2.postMessage(null);
  });
}

/** Resolves after the next rendered frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => afterFrame(resolve));
}
