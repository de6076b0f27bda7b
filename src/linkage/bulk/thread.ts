import { Worker } from 'node:worker_threads'

/** Starts a file of this program in a thread. From sources, the thread must be taught TypeScript before it can read it. */
export const startThread = (file: URL, workerData: unknown): Worker => {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`${file.href}.js`), { workerData })
  const teacher = import.meta.resolve('tsx/esm/api')
  const start = `import(${JSON.stringify(teacher)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(`${file.href}.ts`)}) })`
  return new Worker(start, { eval: true, workerData })
}
