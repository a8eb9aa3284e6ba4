import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const KEEPER = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url))

export type StartedPostgres =
	| { url: string; stop: () => Promise<void> }
	/** why there is none here, in words */
	| { unavailable: string }

/**
 * Starts an empty PostgreSQL server on loopback for tests. It is held by a process of its own
 * (postgres-keeper.ts) that ends it as soon as this process is gone, however it went.
 */
export async function startPostgres(): Promise<StartedPostgres> {
	const keeper = spawn(process.execPath, [KEEPER], { stdio: ['pipe', 'pipe', 'inherit'] })
	const gone = once(keeper, 'exit')
	const lines = createInterface({ input: keeper.stdout })
	const first = await Promise.race([once(lines, 'line'), gone.then(() => undefined)])
	if (!first) return { unavailable: 'the process that keeps it ended without a word' }
	const answer = JSON.parse(String(first[0])) as { url: string } | { unavailable: string }
	if ('unavailable' in answer) {
		await gone
		return answer
	}
	const stop = async () => {
		keeper.stdin.end()
		await gone
	}
	return { url: answer.url, stop }
}
