import { describe, expect, it } from 'vitest'
import { type Fault, listPaths } from './source.ts'

/** The top level is fixed: these, dotfiles, and the configuration of tools. */
const TOP_LEVEL = new Set(
	[
		'package.json package-lock.json tsconfig.json biome.json knip.json README.md LICENSE',
		'app db scripts public tests',
	].flatMap((line) => line.split(' ')),
)
const TOOL_CONFIG = /^[a-z]+\.config\.(js|ts)$/
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const PROPER_NAMES = new Set(['README.md', 'LICENSE', 'OFL.txt', 'Dockerfile'])
/** Names for what has not been thought about: say what the thing is. */
const EMPTY_NAMES = /(^|-)(utils?|helpers?|common|services?|managers?|misc)(-|\.|$)/

function topLevelFaults(paths: readonly string[]): Fault[] {
	return paths
		.filter((path) => !path.includes('/') && !path.startsWith('.'))
		.filter((path) => !TOP_LEVEL.has(path) && !TOOL_CONFIG.test(path))
		.map((path) => `${path} does not belong at the top`)
}

function nameFaults(paths: readonly string[]): Fault[] {
	return paths.flatMap((path) => {
		const name = path.slice(path.lastIndexOf('/') + 1)
		if (name.startsWith('.') || PROPER_NAMES.has(name)) return []
		if (!KEBAB_CASE.test(name)) return [`${path} is not in kebab-case`]
		// The composition root makes the services that design.md speaks of.
		const isEmpty = EMPTY_NAMES.test(name) && path !== 'app/services.server.ts'
		return isEmpty ? [`${path} does not say what it is`] : []
	})
}

/** A test stands where the thing it tests stands: tests/domain/stock for app/domain/stock. */
function mirrorFaults(paths: readonly string[]): Fault[] {
	const folders = new Set(paths)
	return paths
		.filter((path) => /^tests\/(?!journeys|simulation|tidy|support).*\.test\.tsx?$/.test(path))
		.map((path) => path.slice('tests/'.length, path.lastIndexOf('/')))
		.filter((folder) => ![`app/${folder}`, folder].some((place) => folders.has(place)))
		.map((folder) => `tests/${folder} mirrors nothing in app/, db/ or scripts/`)
}

describe('the top level is fixed', () => {
	it('holds', () => {
		expect(topLevelFaults(listPaths())).toEqual([])
	})
	it('is broken by a new folder', () => {
		expect(topLevelFaults(['src', 'app', '.ci', 'vite.config.ts'])).toHaveLength(1)
	})
})

describe('names are in kebab-case and say what a thing is', () => {
	it('holds everywhere', () => {
		expect(nameFaults(listPaths())).toEqual([])
	})
	it.each(['app/ui/Button.tsx', 'app/utils', 'app/ui/date-helpers.ts', 'app/order_service.ts'])(
		'is broken by %s',
		(path) => {
			expect(nameFaults([path])).toHaveLength(1)
		},
	)
	it('is kept by stores, migrations and setups', () => {
		const paths = ['app/a/store.server.ts', 'db/migrations/0001-audit.ts', '.ci/run', 'README.md']
		expect(nameFaults(paths)).toEqual([])
	})
})

describe('tests mirror what they test path for path', () => {
	it('holds', () => {
		expect(mirrorFaults(listPaths())).toEqual([])
	})
	it('is broken by a test of nothing', () => {
		expect(mirrorFaults(['tests/domain/sales/x.test.ts', 'app/domain/stock'])).toHaveLength(1)
	})
})
