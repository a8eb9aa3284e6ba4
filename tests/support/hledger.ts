import { execFileSync, spawnSync } from 'node:child_process'
import { describe } from 'vitest'
import { IS_CI } from './ci.ts'

const isHere = spawnSync('hledger', ['--version']).status === 0

/**
 * `describe` for what needs hledger (a Debian package), an accounting program that is not ours. On
 * a developer's machine without it these tests do not run, which `npm test` says loudly; under CI
 * they run and fail.
 */
export const describeWithHledger = describe.skipIf(!isHere && !IS_CI)

/** What hledger answers about a journal. Throws with its words when it does not accept it. */
export function askHledger(journal: string, ...question: string[]): string {
	return execFileSync('hledger', ['-f', '-', ...question], { input: journal, encoding: 'utf8' })
}
