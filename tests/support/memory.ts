import { existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ENOUGH_MEMORY = 4 * 1024 ** 3

/**
 * A new folder for databases that nobody will miss: in memory if there is room, for each test has
 * a database of its own, of some megabytes, and writes through to the disk at every commit.
 */
export function throwAwayFolder(name: string): string {
	return mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), `bekal-${name}-`))
}

function hasRoom(): boolean {
	if (!existsSync(MEMORY)) return false
	const { bavail, bsize } = statfsSync(MEMORY)
	return bavail * bsize > ENOUGH_MEMORY
}
