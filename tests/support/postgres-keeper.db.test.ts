import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import pg from 'pg'
import { expect, it } from 'vitest'
import { describeOnPostgres } from './postgres.ts'
import { startPostgres } from './start-postgres.ts'

async function ask(url: string, question: string): Promise<string> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rows } = await client.query<{ answer: string }>(`select ${question} as answer`)
		return String(rows[0]?.answer)
	} finally {
		await client.end()
	}
}

describeOnPostgres('the server of a test run', () => {
	it('listens on this machine alone and is gone with its data when nobody holds it', async () => {
		const server = await startPostgres()
		if ('unavailable' in server) throw new Error(server.unavailable)
		const folder = await ask(server.url, "current_setting('data_directory')")
		expect(existsSync(folder)).toBe(true)
		expect(await ask(server.url, "current_setting('listen_addresses')")).toBe('127.0.0.1')
		expect(await ask(server.url, "current_setting('unix_socket_directories')")).toBe(folder)
		await server.stop()
		expect(existsSync(folder)).toBe(false)
		await expect(ask(server.url, '1')).rejects.toThrow('ENOENT')
	})

	it('is gone when whoever started it is killed', async () => {
		const script = `
			import { startPostgres } from '#tests/support/start-postgres.ts'
			const { url } = await startPostgres()
			process.stdout.write(url, () => process.kill(process.pid, 'SIGKILL'))
		`
		const url = tryToRun(script)
		expect(url).toContain('postgres://')
		await expect
			.poll(() => ask(url, '1').catch((error: Error) => error.message), { timeout: 10_000 })
			.toMatch(/ENOENT|ECONNREFUSED/)
	})
})

/** What a script says before it is killed. */
function tryToRun(script: string): string {
	try {
		const args = ['--input-type=module', '--eval', script]
		return execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }).toString()
	} catch (error) {
		return String((error as { stdout: Buffer }).stdout)
	}
}
