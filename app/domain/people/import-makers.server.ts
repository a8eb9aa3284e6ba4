import type { Actor } from '#app/domain/audit/actor.ts'
import { recordAudit, recordAudits } from '#app/domain/audit/record-audit.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Clock, dateInMagetan, type Instant } from '#app/shared/instant.ts'
import type { SheetTable } from '#app/shared/sheet.ts'
import type { Db, Reader, Tx } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { createIdentity } from './create-identity.server.ts'
import { registerNumberTaken, sheetFaults } from './errors.ts'
import { makerCode } from './maker.ts'
import { type MakerRow, type MakerSheetFault, readMakerSheet } from './maker-sheet.ts'
import { insertMakers, selectRegisterNumbers } from './register/store.server.ts'
import { plainRegisterNumber } from './search-term.ts'
import { countMakers } from './store.server.ts'
import type { Vault } from './vault.ts'

export interface MakerSheetPlan {
	readonly faults: readonly MakerSheetFault[]
	/** lines of those who would be registered */
	readonly lines: readonly number[]
	/** how many are registered already, and left as they are */
	readonly known: number
}

interface Deps {
	db: Db
	clock: Clock
	vault: Vault
}

/** What a sheet would do, without doing or keeping anything of it. Nobody's name is told again. */
export async function checkMakerSheet(
	{ db, clock, vault }: Deps,
	table: SheetTable,
): Promise<MakerSheetPlan> {
	const { rows, faults } = readMakerSheet(table, dateInMagetan(clock.now()))
	if (faults.length > 0) return { faults, lines: [], known: 0 }
	const added = await newAmong(db, vault, rows)
	return { faults, lines: added.map(({ line }) => line), known: rows.length - added.length }
}

/**
 * Registers everybody on a sheet who is not registered yet, known by the register number; whoever
 * is stays as he or she is. So the same sheet may come twice. All of it or nothing.
 *
 * Refuses `people.sheet_faults` when any row has a fault.
 */
export async function importMakers(
	{ db, clock, vault }: Deps,
	table: SheetTable,
	actor: Actor,
): Promise<{ added: number; known: number }> {
	const at = clock.now()
	const { rows, faults } = readMakerSheet(table, dateInMagetan(at))
	if (faults.length > 0) throw sheetFaults(faults.length)
	return await transaction(db, async (tx) => {
		const added = await newAmong(tx, vault, rows)
		const codes = await register(tx, vault, added, at)
		await recordAudits(
			tx,
			codes.map(({ id, code }) => ({
				actor,
				action: 'people.maker-registered',
				subjectKind: 'maker',
				subjectId: id,
				details: { code },
				at,
			})),
		)
		const known = rows.length - added.length
		await recordAudit(tx, {
			actor,
			action: 'people.makers-imported',
			subjectKind: 'maker-sheet',
			subjectId: newId(),
			details: { added: added.length, known },
			at,
		})
		return { added: added.length, known }
	})
}

/** The rows whose register number nobody has. */
async function newAmong(db: Reader, vault: Vault, rows: readonly MakerRow[]): Promise<MakerRow[]> {
	const hashOf = ({ registerNumber }: MakerRow) =>
		vault.fingerprint(plainRegisterNumber(registerNumber), 'register-number')
	const known = await selectRegisterNumbers(db, rows.map(hashOf))
	return rows.filter((row) => !known.has(hashOf(row)))
}

async function register(tx: Tx, vault: Vault, rows: readonly MakerRow[], at: Instant) {
	const first = (await countMakers(tx)) + 1
	const people = rows.map((row, index) => ({
		row,
		identity: createIdentity(vault, row),
		code: makerCode(first + index),
	}))
	const all = await insertMakers(tx, {
		makers: people.map(({ row, identity, code }) => ({
			...identity.sealed,
			id: identity.id,
			code,
			sex: row.sex,
			register_number_hash: identity.hashes.registerNumber,
			block: row.block,
			expected_release: row.expectedRelease,
			created_at: at,
			erased_at: null,
		})),
		nameHashes: people.flatMap(({ identity }) =>
			identity.hashes.nameParts.map((hash) => ({ hash, maker_id: identity.id })),
		),
		skills: people.flatMap(({ row, identity }) =>
			row.skills.map((skill) => ({ maker_id: identity.id, skill })),
		),
		statuses: people.map(({ row, identity }) => ({
			maker_id: identity.id,
			from_date: row.since,
			register_class: row.registerClass,
			recorded_at: at,
		})),
	})
	// Somebody was registered meanwhile: the whole sheet is sent once more.
	if (!all) throw registerNumberTaken()
	return people.map(({ identity, code }) => ({ id: identity.id, code }))
}
