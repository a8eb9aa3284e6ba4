import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { nodesOf, source } from './source.ts'

/**
 * The rooms of the business from the bottom up: each may import those before it, never those after
 * it. A room is added here when its first verb is written.
 */
const ROOMS = [
	'audit',
	'messages',
	'staff',
	'stationery',
	'approvals',
	'calendar',
	'people',
	'pictures',
	'catalogue',
	'workshop',
	'stock',
	'search',
	'cart',
	'shipping',
	'shares',
	'ledger',
	'bookkeeping',
	'payments',
	'orders',
	'complaints',
	'till',
	'treasury',
	'savings',
	'reconciliation',
	'periods',
	'documents',
] as const

const ROOM_PATH = /^app\/domain\/([^/]+)\//
const SCHEMA = fileURLToPath(new URL('../../db/schema/', import.meta.url))

/** The room a file belongs to, if it is in one. */
export function roomOf(path: string): string | undefined {
	return ROOM_PATH.exec(path)?.[1]
}

const roomNamed = (fileName: string) => fileName.replace(/(-\w+)?\.ts$/, '')

/** How high a room stands; -1 for one that is not on the list. */
export function heightOf(room: string): number {
	return (ROOMS as readonly string[]).indexOf(room)
}

let knownOwners: ReadonlyMap<string, string> | undefined

/**
 * Which room owns a table: the one whose file in db/schema describes it (`StockSchema.lots`); what
 * stands behind a dash tells the files of one room apart (`workshop-materials.ts`).
 */
export function readTableOwners(): ReadonlyMap<string, string> {
	if (knownOwners) return knownOwners
	const owners = new Map<string, string>()
	if (!existsSync(SCHEMA)) return owners
	for (const name of readdirSync(SCHEMA)) {
		const file = source(name, readFileSync(join(SCHEMA, name), 'utf8'))
		for (const node of nodesOf(file)) {
			if (!ts.isInterfaceDeclaration(node) || !node.name.text.endsWith('Schema')) continue
			for (const { name: table } of node.members) {
				if (table && ts.isIdentifier(table)) owners.set(table.text, roomNamed(name))
			}
		}
	}
	knownOwners = owners
	return owners
}
