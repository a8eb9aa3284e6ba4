import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const END_WITH_PARENT = new URL('./end-with-parent.ts', import.meta.url).href
const GRACE_MS = 10_000
/** Where Node keeps what it has compiled, so that every start but the first is a quick one. */
const COMPILED = join(ROOT, '.cache', 'node')

/**
 * Two arenas for the memory of threads, instead of eight for each processor: encoding pictures
 * leaves holes in each of them, and a process that did so for long held twice as much.
 */
export const MEMORY_SETTINGS = { MALLOC_ARENA_MAX: '2' }

export interface Running {
	readonly child: ChildProcess
	/** its exit code once it has ended; 128 + the signal's number as shells say it */
	readonly ended: Promise<number>
	/** asks it to end (SIGTERM), and makes it after ten seconds; resolves when it is gone */
	stop(): Promise<void>
}

export interface StartOptions {
	env?: NodeJS.ProcessEnv
	/** shown (default), collected by the caller from the pipes, or only what it says of errors */
	output?: 'inherit' | 'pipe' | 'errors'
}

/** Starts a command in the project's root, with no standard input. */
export function start(command: string, args: string[], options: StartOptions = {}): Running {
	const { output = 'inherit' } = options
	const stdio: StdioOptions =
		output === 'errors' ? ['ignore', 'ignore', 'inherit'] : ['ignore', output, output]
	const env = { NODE_COMPILE_CACHE: COMPILED, ...MEMORY_SETTINGS, ...(options.env ?? process.env) }
	const child = spawn(command, args, { cwd: ROOT, stdio, env })
	const ended = new Promise<number>((resolve) => {
		child.once('error', (error) => {
			process.stderr.write(`${command}: ${error.message}\n`)
			resolve(127)
		})
		child.once('exit', (code, signal) =>
			resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']),
		)
	})
	const stop = async () => {
		if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
		child.kill('SIGTERM')
		const lastResort = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
		await ended
		clearTimeout(lastResort)
	}
	return { child, ended, stop }
}

/** Starts one of our scripts with this same Node; it ends when this process is gone. */
export function startScript(
	script: string,
	args: string[] = [],
	options: StartOptions = {},
	nodeFlags: string[] = [],
): Running {
	const flags = [...nodeFlags, '--import', END_WITH_PARENT]
	return start(process.execPath, [...flags, script, ...args], options)
}

export interface Finished {
	code: number
	/** what it printed and what it complained of, in order */
	output: string
}

/** Waits until a command has ended; it says nothing meanwhile. */
export function runQuietly(
	command: string,
	args: string[],
	env?: NodeJS.ProcessEnv,
): Promise<Finished> {
	return collect(start(command, args, { output: 'pipe', ...(env && { env }) }))
}

/** The same for one of our scripts. */
export function runScript(
	script: string,
	args: string[],
	env: NodeJS.ProcessEnv,
): Promise<Finished> {
	return collect(startScript(script, args, { output: 'pipe', env }))
}

async function collect({ child, ended }: Running): Promise<Finished> {
	let output = ''
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk: Buffer) => {
			output += chunk.toString()
		})
	}
	if (child.pid) await once(child, 'close')
	return { code: await ended, output }
}

/**
 * Resolves with the reason when this process is to end: a signal, or that whoever started it is
 * gone. Further signals while it is ending are ignored.
 */
export function askedToEnd(): Promise<string> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => resolve(signal))
		}
		const parent = process.ppid
		const watch = setInterval(() => {
			if (process.ppid === parent) return
			clearInterval(watch)
			resolve('the process that started this is gone')
		}, 500)
		watch.unref()
	})
}
