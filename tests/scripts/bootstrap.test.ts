import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const BOOTSTRAP = new URL('../../scripts/bootstrap.mjs', import.meta.url)
const LOCK = { packages: { '': {}, 'node_modules/node': { version: '24.0.0' } } }

/** Tells its arguments and its child's process id, then waits to be told to end. */
const WAITING = `
const { spawn } = require('node:child_process')
const child = spawn('sleep', ['600'], { stdio: 'ignore' })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => {
	console.log('told', signal)
	process.exit(7)
})
setInterval(() => {}, 1000)
console.log('ready', child.pid, process.pid, process.argv.slice(2).join(','))
`

let folder: string
let started: ChildProcess[]

beforeEach(() => {
	started = []
	folder = mkdtempSync(join(tmpdir(), 'bekal-bootstrap-'))
	for (const name of ['scripts', 'bin', 'node_modules/.bin']) {
		mkdirSync(join(folder, name), { recursive: true })
	}
	copyFileSync(BOOTSTRAP, join(folder, 'scripts/bootstrap.mjs'))
	symlinkSync(process.execPath, join(folder, 'node_modules/.bin/node'))
	write('package-lock.json', JSON.stringify(LOCK))
	write('node_modules/.package-lock.json', JSON.stringify(LOCK))
	write('scripts/waiting.cjs', WAITING)
	// Stands in for npm: it notes how it was called, and installs.
	write(
		'bin/npm',
		'#!/bin/sh\necho "$@" >> npm-calls\ncp package-lock.json node_modules/.package-lock.json\n',
	)
	chmodSync(join(folder, 'bin/npm'), 0o755)
})

afterEach(() => {
	for (const child of started) child.kill('SIGKILL')
	rmSync(folder, { recursive: true, force: true })
})

function write(name: string, text: string): void {
	writeFileSync(join(folder, name), text)
}

function npmCalls(): string {
	const file = join(folder, 'npm-calls')
	return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

interface Started {
	child: ChildProcess
	output: () => string
	ended: Promise<unknown[]>
	untilSays: (pattern: RegExp) => Promise<RegExpExecArray>
}

function run(...args: string[]): Started {
	const child = spawn(process.execPath, ['scripts/bootstrap.mjs', ...args], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
	})
	started.push(child)
	let text = ''
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk: Buffer) => {
			text += chunk.toString()
		})
	}
	const untilSays = async (pattern: RegExp) => {
		for (;;) {
			const match = pattern.exec(text)
			if (match) return match
			await new Promise((resolve) => setTimeout(resolve, 20))
		}
	}
	return { child, output: () => text, ended: once(child, 'close'), untilSays }
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		const status = `/proc/${pid}/status`
		// One that nobody has waited for yet has ended as well.
		return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'))
	} catch {
		return false
	}
}

async function untilGone(...pids: number[]): Promise<void> {
	while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 50))
}

describe('installing', () => {
	it('asks npm for nothing when everything is there', async () => {
		write('scripts/short.cjs', 'console.log(process.argv.slice(2).join())')
		const bootstrap = run('scripts/short.cjs', '--fresh', 'a b')
		expect(await bootstrap.ended).toEqual([0, null])
		expect(bootstrap.output()).toBe('--fresh,a b\n')
		expect(npmCalls()).toBe('')
	})

	it.each([
		['nothing was installed yet', (file: string) => rmSync(file)],
		[
			'another version is installed',
			(file: string) => writeFileSync(file, JSON.stringify(LOCK).replace('24.0.0', '22.0.0')),
		],
		[
			'a package is there that the lock file does not know',
			(file: string) => {
				const more = { packages: { ...LOCK.packages, 'node_modules/left': { version: '1.0.0' } } }
				writeFileSync(file, JSON.stringify(more))
			},
		],
	])('runs npm ci first when %s', async (_, spoil) => {
		spoil(join(folder, 'node_modules/.package-lock.json'))
		write('scripts/short.cjs', "console.log('ran')")
		const bootstrap = run('scripts/short.cjs')
		await bootstrap.ended
		expect(npmCalls()).toMatch(/^ci /)
		expect(bootstrap.output()).toContain('ran')
	})

	it('passes over packages for other platforms', async () => {
		const optional = { version: '1.0.0', optional: true }
		const lock = { packages: { ...LOCK.packages, 'node_modules/other-os': optional } }
		write('package-lock.json', JSON.stringify(lock))
		write('scripts/short.cjs', "console.log('ran')")
		await run('scripts/short.cjs').ended
		expect(npmCalls()).toBe('')
	})

	it('ends with what npm ended with when npm fails', async () => {
		write('bin/npm', '#!/bin/sh\necho "no network" >&2\nexit 3\n')
		rmSync(join(folder, 'node_modules/.package-lock.json'))
		const bootstrap = run('scripts/waiting.cjs')
		expect(await bootstrap.ended).toEqual([3, null])
		expect(bootstrap.output()).toContain('no network')
	})
})

describe('running', () => {
	it.each(['SIGTERM', 'SIGINT'] as const)('passes %s on and its exit code back', async (signal) => {
		const bootstrap = run('scripts/waiting.cjs')
		const [, grandchild] = await bootstrap.untilSays(/ready (\d+)/)
		bootstrap.child.kill(signal)
		expect(await bootstrap.ended).toEqual([7, null])
		expect(bootstrap.output()).toContain(`told ${signal}`)
		await untilGone(Number(grandchild))
		expect(isAlive(Number(grandchild))).toBe(false)
	})

	it('ends what a killed script leaves behind', async () => {
		const bootstrap = run('scripts/waiting.cjs')
		const [, grandchild, script] = await bootstrap.untilSays(/ready (\d+) (\d+)/)
		process.kill(Number(script), 'SIGKILL')
		expect(await bootstrap.ended).toEqual([137, null])
		await untilGone(Number(grandchild))
		expect(isAlive(Number(grandchild))).toBe(false)
	})

	it('ends with whoever started it, as npm may be killed', async () => {
		const middle = `require('node:child_process').spawn(process.execPath,
			['scripts/bootstrap.mjs', 'scripts/waiting.cjs'], { stdio: 'inherit' })`
		write('scripts/middle.cjs', middle)
		const child = spawn(process.execPath, ['scripts/middle.cjs'], {
			cwd: folder,
			stdio: ['ignore', 'pipe', 'inherit'],
		})
		started.push(child)
		let text = ''
		child.stdout.on('data', (chunk: Buffer) => {
			text += chunk.toString()
		})
		while (!text.includes('ready')) await new Promise((resolve) => setTimeout(resolve, 20))
		const [, grandchild, script] = /ready (\d+) (\d+)/.exec(text) ?? []
		child.kill('SIGKILL')
		await untilGone(Number(grandchild), Number(script))
		expect(text).toContain('told SIGTERM')
	})
})
