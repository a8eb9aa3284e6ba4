import type { Engine } from '../engine/engine.ts'
import type { SchemaStep } from './migration.ts'

const STILL_SUBMITTED = (batchId: string) =>
	`exists (select 1 from batches where batches.id = ${batchId} and batches.state = 'submitted')`

const CHANGED = (columns: string) =>
	columns
		.split(' ')
		.map((column) => `new.${column} <> old.${column}`)
		.join(' or ')

/** What came in is never altered; what is left of it follows its movements, and nothing else. */
function keptIntakes(engine: Engine): readonly string[] {
	const gone = (column: string) => `(select coalesce(sum(case when kind = 'returned'
		then -${column} else ${column} end), 0) from material_movements where intake_id = new.id)`
	return [
		...engine.refuseWhen({
			name: 'material_intakes_begin_whole',
			table: 'material_intakes',
			operation: 'insert',
			timing: 'before',
			condition: 'new.left_quantity <> new.quantity or new.left_cost_sen <> new.cost_sen',
			message: 'what came in is all there',
		}),
		...engine.refuseWhen({
			name: 'material_intakes_kept',
			table: 'material_intakes',
			operation: 'update',
			timing: 'before',
			condition: `${CHANGED(
				'id material_id source source_name received_on quantity cost_sen note recorded_by',
			)} or coalesce(new.partner_id, '') <> coalesce(old.partner_id, '')
				or coalesce(new.receipt_key, '') <> coalesce(old.receipt_key, '')
				or new.left_quantity <> new.quantity - ${gone('quantity')}
				or new.left_cost_sen <> new.cost_sen - ${gone('cost_sen')}`,
			message: 'an intake is append-only, and what is left of it is what its movements say',
		}),
		...engine.refuseWhen({
			name: 'material_intakes_stay',
			table: 'material_intakes',
			operation: 'delete',
			timing: 'before',
			condition: '1 = 1',
			message: 'what came in stays on record',
		}),
		...engine.afterwards({
			name: 'material_movements_move',
			table: 'material_movements',
			operation: 'insert',
			statement: `update material_intakes set
				left_quantity = left_quantity
					+ case when new.kind = 'returned' then new.quantity else -new.quantity end,
				left_cost_sen = left_cost_sen
					+ case when new.kind = 'returned' then new.cost_sen else -new.cost_sen end
				where id = new.intake_id`,
		}),
	]
}

/** A use belongs to a batch nobody has decided on, is taken back whole, and draws what it says. */
function keptUses(engine: Engine): readonly string[] {
	return [
		...engine.refuseWhen({
			name: 'material_uses_fit',
			table: 'material_uses',
			operation: 'insert',
			timing: 'before',
			condition: `not ${STILL_SUBMITTED('new.batch_id')} or new.returned_by is not null`,
			message: 'material is used for a batch that waits for its signature',
			serialiseOn: 'batch_id',
		}),
		...engine.refuseWhen({
			name: 'material_uses_kept',
			table: 'material_uses',
			operation: 'update',
			timing: 'before',
			condition: `old.returned_by is not null or not ${STILL_SUBMITTED('old.batch_id')}
				or ${CHANGED('id batch_id material_id quantity entry_key recorded_by')}`,
			message: 'a use is append-only but for being taken back, until its batch is signed',
			serialiseOn: 'batch_id',
		}),
		...engine.refuseWhen({
			name: 'material_uses_stay',
			table: 'material_uses',
			operation: 'delete',
			timing: 'before',
			condition: '1 = 1',
			message: 'a use stays on record',
		}),
		...engine.refuseWhen({
			name: 'material_movements_fit',
			table: 'material_movements',
			operation: 'insert',
			timing: 'before',
			condition: `(new.kind = 'used' and not exists (
					select 1 from material_uses as draws
					join batches on batches.id = draws.batch_id and batches.state = 'submitted'
					join material_intakes as intake on intake.id = new.intake_id
					where draws.id = new.use_id and draws.returned_by is null
						and intake.material_id = draws.material_id
						and intake.received_on <= batches.work_date))
				or (new.kind = 'returned' and not exists (
					select 1 from material_movements as taken
					where taken.use_id = new.use_id and taken.intake_id = new.intake_id
						and taken.kind = 'used' and taken.quantity = new.quantity
						and taken.cost_sen = new.cost_sen))`,
			message: 'what is used was there by the day of the work, and comes back as it went',
			serialiseOn: 'intake_id',
		}),
		...engine.appendOnly('material_movements'),
	]
}

const USES = 'from material_uses as used where used.batch_id = new.id'

/** No signature without material, and none of whoever recorded it. */
function signedMaterial(engine: Engine): readonly string[] {
	return engine.refuseWhen({
		name: 'batches_have_material',
		table: 'batches',
		operation: 'update',
		timing: 'before',
		condition: `old.state = 'submitted' and (
			(new.state = 'sent-back' and exists (select 1 ${USES} and used.returned_by is null))
			or (new.state = 'signed' and (
				(new.material_reason is null
					and not exists (select 1 ${USES} and used.returned_by is null))
				or exists (select 1 ${USES}
					and (used.recorded_by = new.decided_by or used.returned_by = new.decided_by))
				or exists (select 1 ${USES} and used.returned_by is null and used.quantity <> (
					select coalesce(sum(taken.quantity), 0) from material_movements as taken
					where taken.use_id = used.id and taken.kind = 'used')))))`,
		message: 'a batch is signed with its material, and not by whoever recorded that',
		serialiseOn: 'id',
	})
}

/**
 * Material as it comes in, what batches use of it and what is lost, to the gram and the sen; and
 * sheets of batches that are taken in whole.
 */
export const materials: SchemaStep = ({ int, date, instant, strict }, engine) => [
	`create table materials (
		id text primary key,
		name text not null check (name <> ''),
		kind text not null check (kind in ('scrap', 'yarn', 'other')),
		unit text not null check (unit in ('gram', 'piece')),
		created_by text not null,
		created_at ${instant} not null
	)${strict}`,
	`create unique index materials_by_name on materials (lower(name))`,
	`create table material_intakes (
		id text primary key,
		material_id text not null references materials (id),
		source text not null check (source in ('donor', 'partner', 'purchase')),
		source_name text not null,
		partner_id text references partners (id),
		received_on ${date} not null,
		quantity ${int} not null check (quantity > 0),
		cost_sen ${int} not null check (cost_sen >= 0),
		note text not null,
		receipt_key text,
		entry_key text not null unique,
		input_hash text not null,
		left_quantity ${int} not null,
		left_cost_sen ${int} not null,
		recorded_by text not null,
		recorded_at ${instant} not null,
		check ((source = 'partner') = (partner_id is not null)),
		check (source <> 'donor' or cost_sen = 0),
		check (source <> 'purchase' or cost_sen > 0),
		check (left_quantity >= 0 and left_quantity <= quantity),
		check (left_cost_sen >= 0 and left_cost_sen <= cost_sen),
		check (left_quantity > 0 or left_cost_sen = 0)
	)${strict}`,
	`create index material_intakes_left on material_intakes (material_id, received_on, id)
		where left_quantity > 0`,
	`create index material_intakes_of_material on material_intakes (material_id, id)`,
	`create table material_uses (
		id text primary key,
		batch_id text not null references batches (id),
		material_id text not null references materials (id),
		quantity ${int} not null check (quantity > 0),
		entry_key text not null unique,
		recorded_by text not null,
		recorded_at ${instant} not null,
		returned_by text,
		returned_at ${instant},
		check ((returned_by is null) = (returned_at is null))
	)${strict}`,
	`create index material_uses_of_batch on material_uses (batch_id, id)`,
	`create table material_movements (
		id text primary key,
		intake_id text not null references material_intakes (id),
		kind text not null check (kind in ('used', 'returned', 'written-off')),
		use_id text references material_uses (id),
		quantity ${int} not null check (quantity > 0),
		cost_sen ${int} not null check (cost_sen >= 0),
		reason text check (reason in ('spoiled', 'lost', 'sent-back', 'mistake')),
		note text not null,
		recorded_by text not null,
		recorded_at ${instant} not null,
		unique (use_id, intake_id, kind),
		check ((kind = 'written-off') = (use_id is null)),
		check ((kind = 'written-off') = (reason is not null))
	)${strict}`,
	`create index material_movements_of_intake on material_movements (intake_id, id)`,
	...keptIntakes(engine),
	...keptUses(engine),
	...signedMaterial(engine),
	`create table batch_imports (
		id text primary key,
		attempt_key text not null unique,
		sheet text not null,
		rows ${int} not null check (rows > 0),
		batches ${int} not null check (batches > 0),
		checked ${int} not null check (checked >= 0 and checked <= batches),
		outcome text check (outcome in ('taken', 'refused')),
		added ${int} not null check (added >= 0),
		known ${int} not null check (known >= 0),
		faults text not null,
		recorded_by text not null,
		recorded_at ${instant} not null,
		finished_at ${instant},
		check ((outcome is null) = (finished_at is null)),
		check (outcome is null or outcome <> 'taken' or added + known = batches),
		check (outcome is null or outcome = 'taken' or added = 0)
	)${strict}`,
	`create index batch_imports_open on batch_imports (id) where outcome is null`,
]
