import { join } from 'node:path'
import type { Config } from '../platform/config.ts'

/** Where this installation keeps its signed checkpoints; best set to a disk that the database's operator cannot write. */
export const witnessFolderOf = (config: Config): string => config.witnessFolder ?? join(config.dataFolder, 'witness')
