import { runQuietly } from '#scripts/processes.ts'

/** Journeys go through the built app: it is built first if a source has changed since. */
export default async function setup(): Promise<void> {
	const args = ['scripts/build.ts', '--if-changed']
	const { code, output } = await runQuietly(process.execPath, args)
	if (code !== 0) throw new Error(`the build failed:\n${output}`)
}
