import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Areas, areaKey } from '#app/domain/shipping/areas.ts'
import type { Province } from '#app/domain/shipping/province.ts'

interface Area {
	readonly code: string
	readonly name: string
}

/** Where the villages of a kecamatan stand in their file, in bytes. */
type Slice = readonly [from: number, to: number]

interface Book {
	readonly provinces: ReadonlyMap<string, string>
	/** by the code of the province, and of the city */
	readonly cities: ReadonlyMap<string, readonly Area[]>
	readonly districts: ReadonlyMap<string, readonly Area[]>
	/** the file of villages as it is, and by the code of the kecamatan where its own stand in it */
	readonly file: Buffer
	readonly villages: ReadonlyMap<string, Slice>
}

const NEW_LINE = 10
/** Two provinces bear longer names in the book than on letters. */
const LONG_NAMES: Readonly<Record<string, string>> = {
	'DKI Jakarta': 'Daerah Khusus Ibukota Jakarta',
	'DI Yogyakarta': 'Daerah Istimewa Yogyakarta',
}

/**
 * The places of `idn-area-data` (by Kepmendagri, under the ODbL). Nothing is read before it is
 * asked for; then 500 cities and 7 300 kecamatan are kept, and of the 83 000 villages their file
 * with where those of each kecamatan stand in it: five megabytes instead of twenty.
 */
export function createAreaBook(): Areas {
	let loading: Promise<Book> | undefined
	const load = () => {
		loading ??= readBook().catch((error: unknown) => {
			loading = undefined
			throw error
		})
		return loading
	}
	async function citiesOf(province: Province): Promise<readonly Area[]> {
		const { provinces, cities } = await load()
		return cities.get(provinces.get(LONG_NAMES[province] ?? province) ?? '') ?? []
	}
	async function districtsOf(province: Province, city: string): Promise<readonly Area[]> {
		const { districts } = await load()
		return named(await citiesOf(province), city).flatMap(({ code }) => districts.get(code) ?? [])
	}
	return {
		cities: async (province) => namesOf(await citiesOf(province)),
		districts: async (province, city) => namesOf(await districtsOf(province, city)),
		async villages(province, city, district) {
			const found = named(await districtsOf(province, city), district)
			const { file, villages } = await load()
			return namesOf(found.flatMap(({ code }) => villagesIn(file, villages.get(code))))
		},
	}
}

async function readBook(): Promise<Book> {
	const provinces = rowsOf(await readFile(pathOf('provinces'), 'utf8'))
	const file = await readFile(pathOf('villages'))
	return {
		provinces: new Map(provinces.map(([code = '', name = '']) => [name, code])),
		cities: byParent(await readFile(pathOf('regencies'), 'utf8')),
		districts: byParent(await readFile(pathOf('districts'), 'utf8')),
		file,
		villages: slicesOf(file),
	}
}

function pathOf(kind: 'provinces' | 'regencies' | 'districts' | 'villages'): string {
	return createRequire(import.meta.url).resolve(`idn-area-data/data/${kind}.csv`)
}

/** `11.01.01.2001,11.01.01,"Lubuk, I"`: the name is the last cell, perhaps in quotes. */
function rowsOf(csv: string): string[][] {
	return csv
		.split('\n')
		.slice(1)
		.filter(Boolean)
		.map((line) => {
			const name = /(?:^|,)("(?:[^"]|"")*"|[^",]*)$/.exec(line.trimEnd())?.[1] ?? ''
			const before = line.slice(0, line.indexOf(name) - 1).split(',')
			return [...before, name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name]
		})
}

function byParent(csv: string): Map<string, Area[]> {
	const groups = new Map<string, Area[]>()
	for (const [code = '', parent = '', name = ''] of rowsOf(csv)) {
		const group = groups.get(parent) ?? []
		group.push({ code, name })
		groups.set(parent, group)
	}
	return groups
}

/** The villages of a kecamatan stand one after the other, so that each has one slice. */
function slicesOf(file: Buffer): Map<string, Slice> {
	const slices = new Map<string, Slice>()
	for (let from = file.indexOf(NEW_LINE) + 1; from < file.length; ) {
		const end = file.indexOf(NEW_LINE, from)
		const to = end === -1 ? file.length : end + 1
		const parent = file.toString('latin1', from, Math.min(to, from + 32)).split(',')[1] ?? ''
		slices.set(parent, [slices.get(parent)?.[0] ?? from, to])
		from = to
	}
	return slices
}

function villagesIn(file: Buffer, slice: Slice | undefined): Area[] {
	if (!slice) return []
	// The heading, which `rowsOf` leaves out, is not in the slice.
	const rows = rowsOf(`\n${file.toString('utf8', ...slice)}`)
	return rows.map(([code = '', , name = '']) => ({ code, name }))
}

/** Those with this name, however it is written: a kabupaten and a kota may share it. */
function named(areas: readonly Area[], name: string): readonly Area[] {
	const exact = areas.filter((area) => area.name === name)
	if (exact.length > 0) return exact
	const key = areaKey(name)
	return areas.filter((area) => areaKey(area.name) === key)
}

function namesOf(areas: readonly Area[]): string[] {
	return [...new Set(areas.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'id'))
}
