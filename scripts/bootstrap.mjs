/**
 * `node scripts/bootstrap.mjs scripts/demo.ts …`: installs what is missing, then runs that script
 * with the Node that this project pins (the npm package `node`), whatever Node started this file.
 * Plain JavaScript for Node 20 on and no dependency, since it runs on a bare clone.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const BIN = join(ROOT, 'node_modules', '.bin')
const GRACE_MS = 15_000

/**
 * True if npm's own record of what it installed says the same as the lock file. npm writes that
 * record last, so an interrupted install is seen; it leaves out packages for other platforms.
 */
function isInstalled() {
	const record = join(ROOT, 'node_modules', '.package-lock.json')
	if (!existsSync(record) || !existsSync(join(BIN, 'node'))) return false
	const installed = JSON.parse(readFileSync(record, 'utf8')).packages
	const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
	const isSame = (path) => installed[path]?.version === locked[path]?.version
	return (
		Object.keys(installed).every(isSame) &&
		Object.keys(locked).every((path) => path === '' || locked[path].optional || isSame(path))
	)
}

/** Runs a command to its end; what is left of its process group afterwards is ended with it. */
function run(command, args) {
	// A group of its own, so that this process alone decides when a Ctrl-C in the terminal reaches
	// it, and so that nothing of it can stay behind.
	const child = spawn(command, args, {
		cwd: ROOT,
		detached: true,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}` },
	})
	let lastResort
	const end = (signal) => {
		child.kill(signal)
		lastResort ??= setTimeout(() => killGroup(child.pid), GRACE_MS)
	}
	const onSignal = { SIGINT: () => end('SIGINT'), SIGTERM: () => end('SIGTERM') }
	onSignal.SIGHUP = onSignal.SIGTERM
	for (const [signal, listener] of Object.entries(onSignal)) process.on(signal, listener)
	// npm passes signals on, but it may be killed itself: then this process gets another parent.
	// (package.json says `exec node`, else the shell npm runs things through stays in between.)
	const parent = process.ppid
	const watch = setInterval(() => process.ppid === parent || end('SIGTERM'), 500)
	return new Promise((resolve) => {
		const finish = (status) => {
			clearInterval(watch)
			clearTimeout(lastResort)
			for (const [signal, listener] of Object.entries(onSignal)) process.off(signal, listener)
			if (child.pid) killGroup(child.pid)
			resolve(status)
		}
		child.on('error', (error) => {
			process.stderr.write(`${command}: ${error.message}\n`)
			finish(1)
		})
		child.on('exit', (code, signal) => finish(code ?? 128 + constants.signals[signal]))
	})
}

function killGroup(leader) {
	try {
		process.kill(-leader, 'SIGKILL')
	} catch {
		// Nothing of it is left.
	}
}

async function main() {
	const [script, ...args] = process.argv.slice(2)
	if (!isInstalled()) {
		process.stdout.write('Installing what Bekal is built of (npm ci; once, a minute or so) …\n')
		const started = Date.now()
		const status = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
		if (status !== 0) {
			process.stderr.write('The installation failed; what npm said stands above.\n')
			return status
		}
		process.stdout.write(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`)
	}
	return run(join(BIN, 'node'), [join(ROOT, script), ...args])
}

process.exitCode = await main()
