import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startScript } from '#scripts/processes.ts'
import { throwAwayFolder } from './memory.ts'

const OPEN = /Bekal is open at (\S+)/

declare module 'vitest' {
	interface ProvidedContext {
		/** the address of the demo's shop, running for all journeys of this run */
		demoOrigin: string
		/** the folder of everything that it keeps */
		demoFolder: string
	}
}

/**
 * One demo for all journeys of a run: each buys and signs in for itself, none counts the others.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const folder = throwAwayFolder('journeys')
	const env = { ...process.env, PORT: '0', HOST: '', DATA_DIR: folder, DATABASE_URL: '' }
	const demo = startScript('scripts/demo.ts', [], { env, output: 'pipe' })
	const stop = async () => {
		await demo.stop()
		rmSync(folder, { recursive: true, force: true })
	}
	try {
		provide('demoOrigin', await addressFrom(demo))
		provide('demoFolder', folder)
	} catch (error) {
		await stop()
		throw error
	}
	return stop
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
