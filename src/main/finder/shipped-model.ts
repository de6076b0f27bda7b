import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readModel, type StoredModel } from '../../linkage/index.ts'

/** The model that ships with the product: data/README.md says how it was learned. */
export const shippedModel = (): StoredModel => {
  const file = ['../../../data/', '../../../../data/']
    .map((up) => fileURLToPath(new URL(`${up}person-model.json`, import.meta.url)))
    .find((path) => existsSync(path))
  if (file === undefined) throw new Error('data/person-model.json is missing from this installation')
  return readModel(readFileSync(file, 'utf8'))
}
