import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoAccounts } from '#db/seed/accounts.ts'
import { choosePort } from '#scripts/ports.ts'
import { type Running, start } from '#scripts/processes.ts'
import { throwAwayFolder } from '#tests/support/memory.ts'

const OPEN = /Bekal is open at (\S+)/

interface Demo extends Running {
	output: () => string
	/** the shop's address, once it is open */
	opened: () => Promise<string>
}

let folder: string
let port: number
let running: Demo[] = []

beforeAll(async () => {
	folder = throwAwayFolder('demo')
	port = await choosePort(0, '127.0.0.1')
})

afterEach(async () => {
	for (const demo of running) await demo.stop()
	running = []
})

afterAll(() => {
	rmSync(folder, { recursive: true, force: true })
})

function startDemo(args: string[] = [], settings: Record<string, string> = {}): Demo {
	const env = { ...process.env, PORT: String(port), DATA_DIR: folder, ...settings }
	const demo = start('npm', ['run', '-s', 'demo', '--', ...args], { env, output: 'pipe' })
	let text = ''
	for (const stream of [demo.child.stdout, demo.child.stderr]) {
		stream?.on('data', (chunk: Buffer) => {
			text += chunk.toString()
		})
	}
	const opened = async () => {
		for (;;) {
			const match = OPEN.exec(text)
			if (match?.[1]) return match[1]
			if (demo.child.exitCode !== null) throw new Error(`the demo ended:\n${text}`)
			await new Promise((resolve) => setTimeout(resolve, 50))
		}
	}
	const started = { ...demo, output: () => text, opened }
	running.push(started)
	return started
}

interface Process {
	pid: number
	/** its command line, and its environment */
	text: string
}

function listProcesses(): Process[] {
	if (!existsSync('/proc/self/environ')) {
		const lines = execFileSync('ps', ['axeww', '-o', 'pid=,command=']).toString().split('\n')
		return lines.map((line) => ({ pid: Number.parseInt(line, 10), text: line }))
	}
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
	return pids.flatMap((pid) => {
		try {
			const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8')
			return [{ pid: Number(pid), text: `${read('cmdline')}\n${read('environ')}` }]
		} catch {
			return [] // It has ended meanwhile, or is not ours.
		}
	})
}

/** Processes that were told of this folder: the demo's own. */
function processesOn(place: string): Process[] {
	return listProcesses().filter(({ text }) => text.includes(`DATA_DIR=${place}`))
}

describe('npm run demo', () => {
	// That it fills a new folder is seen by every journey: their demo is filled for the run.
	it('begins anew on request, tells one sign-in per role, and deletes only what is its own', async () => {
		const left = startDemo()
		await expect.poll(left.output, { timeout: 60_000 }).toContain('Filling')
		await left.stop()
		expect([await left.ended, processesOn(folder)]).toEqual([0, []])
		writeFileSync(join(folder, 'letter.txt'), 'not the demo’s')
		const secrets = readFileSync(join(folder, 'demo-secrets.json'), 'utf8')

		const demo = startDemo(['--fresh'])
		const origin = await demo.opened()
		expect(demo.output()).toContain('Filling')
		expect((await fetch(`${origin}/readyz`)).status).toBe(200)
		expect(await (await fetch(origin)).text()).toContain('lang="id"')
		for (const { role, email, password } of demoAccounts) {
			expect(demo.output()).toMatch(new RegExp(`${role}\\s+${email}\\s+${password}`))
		}
		expect(readFileSync(join(folder, 'demo-secrets.json'), 'utf8')).not.toBe(secrets)
		expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('not the demo’s')
		await demo.stop()
		expect(await demo.ended).toBe(0)
		expect(processesOn(folder)).toEqual([])
	})

	it('keeps its secrets from everybody else on the machine', () => {
		expect(statSync(join(folder, 'demo-secrets.json')).mode & 0o777).toBe(0o600)
	})

	it('opens again within seconds with what it has kept', async () => {
		const before = Date.now()
		const demo = startDemo()
		const origin = await demo.opened()
		expect(Date.now() - before).toBeLessThan(15_000)
		expect(demo.output()).not.toContain('Filling')
		expect((await fetch(`${origin}/produk`)).status).toBe(200)
	})

	it('leaves no process behind when it is killed', async () => {
		const demo = startDemo()
		await demo.opened()
		demo.child.kill('SIGKILL')
		await expect.poll(() => processesOn(folder), { timeout: 10_000 }).toEqual([])
	})

	it('refuses a port that is taken, and a folder that another demo holds', async () => {
		const demo = startDemo()
		await demo.opened()
		const onPort = startDemo()
		expect(await onPort.ended).toBe(1)
		expect(onPort.output()).toContain(`Port ${port} is in use.`)
		const onFolder = startDemo(['--fresh'], { PORT: '0' })
		expect(await onFolder.ended).toBe(1)
		expect(onFolder.output()).toContain('Another demo is running')
	})

	it('ends, and says so, when the shop is lost', async () => {
		const demo = startDemo()
		await demo.opened()
		const shop = processesOn(folder).find(({ text }) => text.includes('app/server.ts'))
		process.kill(Number(shop?.pid), 'SIGKILL')
		expect(await demo.ended).toBe(1)
		expect(demo.output()).toContain('The shop has ended by itself')
		expect(processesOn(folder)).toEqual([])
	})
})
