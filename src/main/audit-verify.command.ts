import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  type ChainReport,
  checkpointKey,
  readWitnessFile,
  verifyAudit,
  type Witnessed,
  witnessFile,
} from '../contexts/sharing/index.ts'
import { readConfig } from '../platform/config.ts'
import { openPool } from '../platform/db/pool.ts'
import { CommandTrouble, type Command } from './command.ts'
import { openDeployment } from './open.ts'
import { witnessFolderOf } from './witness-folder.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const warn = (line: string): void => void process.stderr.write(`${line}\n`)

const readWitnessed = async (file: string, given: boolean): Promise<readonly Witnessed[]> => {
  try {
    const { found, broken } = await readWitnessFile(file)
    if (broken.length > 0) throw new CommandTrouble(`The witness file has a broken line: line ${broken[0] ?? 0}.`)
    return found
  } catch (error) {
    if (error instanceof CommandTrouble) throw error
    if (given) throw new CommandTrouble('The witness file cannot be read.')
    warn('No checkpoints were found outside the database: an end cut off cannot be seen.')
    return []
  }
}

const lineOf = ({ hub, sound, fault, tail, tailSince, checkpoints }: ChainReport): string => {
  const name = /^[0-]+$/.test(hub) ? 'visitors' : `hub ${hub}`
  const rest =
    tail === 0 ? 'nothing unsealed' : `${tail} rows not sealed yet, the oldest of ${tailSince?.toString() ?? ''}`
  if (fault === null) return `${name}: ${sound} rows sound, ${checkpoints} checkpoints agree, ${rest}`
  const row = fault.auditId === '' ? '' : `, row ${fault.auditId}`
  return `${name}: BAD at seal ${fault.number}${row}: ${fault.why} (${sound} rows before it sound; ${rest})`
}

const keyFrom = async (file: string | undefined, secret: string) => {
  if (file === undefined) return checkpointKey(secret)
  try {
    return createPublicKey(await readFile(file))
  } catch {
    throw new CommandTrouble('The public key file cannot be read.')
  }
}

/** Reads the whole audit again with the auditor's login and says whether anybody has touched it. */
export const auditVerifyCommand: Command = {
  help: `Usage: openmash audit verify [--witness FILE] [--public-key FILE]

Reads every audit row and every seal again with the auditor's login, and compares the chains with the signed
checkpoints kept outside the database. Prints one line a chain: how many rows are sound, the first bad row, and the
tail that is not sealed yet. Writes nothing to the audit. Exit code 1 when anything is bad.

  --witness FILE      checkpoints, one JSON line each; otherwise those of OPENMASH_WITNESS or the data folder
  --public-key FILE   the key that must have signed them; otherwise the one of this installation's own secret

Example: openmash audit verify --witness /mnt/witness/audit-checkpoints.jsonl`,
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { witness: { type: 'string' }, 'public-key': { type: 'string' } },
    })
    const config = readConfig()
    const deployment = await openDeployment(config, { stamp: 'demonstration', log: warn, share: true })
    if (deployment.logins.auditor === '') {
      await deployment.close()
      throw new CommandTrouble('Set DATABASE_AUDITOR_URL: the audit is read with a login of its own.')
    }
    const auditor = openPool(deployment.logins.auditor, 1)
    try {
      const key = await keyFrom(values['public-key'], deployment.secret)
      const witnessed = await readWitnessed(
        values.witness ?? witnessFile(witnessFolderOf(config)),
        values.witness !== undefined,
      )
      const reports = await auditor.kysely.transaction().execute((tx) => verifyAudit(tx, witnessed, key))
      reports.forEach((report) => say(lineOf(report)))
      if (reports.length === 0) say('The audit holds no rows yet.')
      return reports.some(({ fault }) => fault !== null) ? 1 : 0
    } finally {
      await auditor.kysely.destroy()
      await deployment.close()
    }
  },
}
