import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Reply } from '../batch/job.ts';

/** What happened to one request. */
export interface Answered {
  readonly method: string;
  /** The address as it is declared, never as it was asked: addresses have no end. */
  readonly route: string;
  readonly status: number;
  /** Code of the failure; null where there was none. */
  readonly code: string | null;
  readonly seconds: number;
}

export interface Metrics {
  readonly answered: (one: Answered) => void;
  /** Bytes that were sent to be read. */
  readonly uploaded: (bytes: number) => void;
  readonly read: (reply: Reply) => void;
  /** As Prometheus reads them, and the type of that text. */
  readonly text: () => Promise<string>;
  readonly type: string;
}

/** From a short text to a scanned act of many pages. */
const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 600];

/** The measures of a service, and of its process; the queue is asked when they are. */
export function openMetrics(load: () => { readonly waiting: number; readonly reading: number }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'spoglio_requests_total',
    help: 'Requests that were answered, by address, status and code of failure',
    labelNames: ['method', 'route', 'status', 'code'],
    registers,
  });
  const duration = new Histogram({
    name: 'spoglio_request_seconds',
    help: 'From the head of a request to the end of its answer',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const documents = new Counter({
    name: 'spoglio_documents_total',
    help: 'Documents that were read or failed, by code of failure',
    labelNames: ['outcome', 'code'],
    registers,
  });
  const reading = new Histogram({
    name: 'spoglio_reading_seconds',
    help: 'Time that a process took to read a document',
    buckets: SECONDS,
    registers,
  });
  const bytes = new Counter({
    name: 'spoglio_uploaded_bytes_total',
    help: 'Bytes of documents that arrived',
    registers,
  });
  new Gauge({
    name: 'spoglio_documents_waiting',
    help: 'Documents that wait for a process',
    registers,
    collect() {
      this.set(load().waiting);
    },
  });
  new Gauge({
    name: 'spoglio_documents_reading',
    help: 'Documents that are being read',
    registers,
    collect() {
      this.set(load().reading);
    },
  });
  return {
    answered({ method, route, status, code, seconds }) {
      requests.inc({ method, route, status, code: code ?? '' });
      duration.observe({ route }, seconds);
    },
    uploaded: (count) => bytes.inc(count),
    read(reply) {
      documents.inc({ outcome: reply.outcome, code: reply.outcome === 'failed' ? reply.code : '' });
      reading.observe(reply.ms / 1000);
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
