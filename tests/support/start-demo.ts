import { rmSync } from 'node:fs'
import { startScript } from '#scripts/processes.ts'
import { throwAwayFolder } from './memory.ts'

const OPEN = /Bekal is open at (\S+)/

/** A demo of its own for the journeys of a run. */
export interface StartedDemo {
	/** the address of its shop */
	readonly origin: string
	/** the folder of everything that it keeps */
	readonly folder: string
	readonly stop: () => Promise<void>
}

/** Fills a new folder with the demo's data and opens the shop on it; that takes its time. */
export async function startDemo(): Promise<StartedDemo> {
	const folder = throwAwayFolder('journeys')
	const env = { ...process.env, PORT: '0', HOST: '', DATA_DIR: folder, DATABASE_URL: '' }
	const demo = startScript('scripts/demo.ts', [], { env, output: 'pipe' })
	const stop = async () => {
		await demo.stop()
		rmSync(folder, { recursive: true, force: true })
	}
	try {
		return { origin: await addressFrom(demo), folder, stop }
	} catch (error) {
		await stop()
		throw error
	}
}

async function addressFrom(demo: ReturnType<typeof startScript>): Promise<string> {
	let text = ''
	const opened = new Promise<string>((resolve) => {
		for (const stream of [demo.child.stdout, demo.child.stderr]) {
			stream?.on('data', (chunk: Buffer) => {
				text += chunk.toString()
				const address = OPEN.exec(text)?.[1]
				if (address) resolve(address)
			})
		}
	})
	const ended = demo.ended.then(() => {
		throw new Error(`the demo ended:\n${text}`)
	})
	return await Promise.race([opened, ended])
}
