/** A row as plain SQL writes it. */
export type Row = Record<string, string | number | null>

/** Who asked, by the columns of an approval, and `decider`. */
export type People = Readonly<Record<string, string>>

/** One thing that needs two people, as somebody would write it past the code. */
export interface Approval {
	readonly what: string
	readonly table: string
	/** the columns of those who may not be the one who decides */
	readonly asks: readonly string[]
	/** the trigger that says so, where it is no check of the row alone */
	readonly trigger?: string
	/** rows of other tables that the trigger reads */
	readonly beside?: (people: People) => readonly (readonly [string, Row])[]
	/** the row that is written; with `before`, how it stood until then */
	readonly written: (people: People) => { before?: Row; after: Row }
}

const AT = '2026-06-03T03:00:00.000Z'
const decided = (by: string | undefined): Row => ({ decided_by: by ?? null, decided_at: AT })

/** One row at once, with what was asked and what was decided. */
function atOnce(
	what: string,
	table: string,
	asks: readonly string[],
	decision: Row,
	decider = 'decided_by',
): Approval {
	return {
		what,
		table,
		asks,
		written: ({ decider: by = '', ...asked }) => ({
			after: {
				...asked,
				...(decider === 'decided_by' ? decided(by) : { [decider]: by }),
				...decision,
			},
		}),
	}
}

const treasury = { kind: 'pnbp', amount_sen: 100, needs_second: 1, approved_at: AT }
const opname = { id: 'o', opened_by: 'opener', closed_by: 'closer', closed_at: AT }
const batch: Row = {
	id: 'b',
	...{ quantity: 1, one_off: 0, sheet_unit: 'pieces', material_reason: 'none' },
	...{ state: 'submitted', recorded_by: 'officer' },
}

/** Everything in the house that one asks for and another has to agree to. */
export const approvals: readonly Approval[] = [
	{
		what: 'a batch',
		table: 'batches',
		asks: ['recorded_by'],
		written: ({ decider, ...asked }) => ({
			before: { ...batch, ...asked },
			after: { state: 'signed', ...decided(decider) },
		}),
	},
	{
		what: 'the material of a batch',
		table: 'batches',
		asks: ['used', 'returned'],
		trigger: 'batches_have_material',
		beside: ({ used = '', returned = '' }) => [
			['material_uses', { id: 'u', batch_id: 'b', quantity: 2, recorded_by: used }],
			[
				'material_uses',
				{
					id: 'v',
					entry_key: 'v',
					batch_id: 'b',
					quantity: 2,
					returned_by: returned,
					returned_at: AT,
				},
			],
			['material_movements', { use_id: 'u', kind: 'used', quantity: 2, cost_sen: 0 }],
		],
		written: ({ decider }) => ({ before: batch, after: { state: 'signed', ...decided(decider) } }),
	},
	atOnce(
		'a witness of a consent',
		'consents',
		['recorded_by'],
		{ kind: 'picture' },
		'witnessed_by',
	),
	atOnce(
		'a closed month',
		'ledger_closings',
		['proposed_by'],
		{ number: 1, act: 'close', month: '2026-05', next_month: '2026-06', open_month: '2026-06' },
		'approved_by',
	),
	atOnce(
		'a month opened again',
		'ledger_closings',
		['proposed_by'],
		{
			number: 2,
			...{ act: 'reopen', month: '2026-05', next_month: '2026-06', open_month: '2026-05' },
			reason: 'forgotten',
		},
		'approved_by',
	),
	...['close', 'reopen'].flatMap((act) => [
		atOnce(`the proposal to ${act}, approved`, 'period_proposals', ['proposed_by'], {
			...{ act, reason: 'forgotten', state: 'approved', closing_number: 1 },
		}),
		atOnce(`the proposal to ${act}, declined`, 'period_proposals', ['proposed_by'], {
			...{ act, reason: 'forgotten', state: 'declined' },
		}),
	]),
	atOnce('an erasure', 'maker_erasures', ['requested_by'], { outcome: 'approved' }),
	atOnce('a count of the stock', 'opnames', ['opened_by', 'closed_by'], {
		...{ state: 'approved', closed_at: AT },
	}),
	{
		what: 'what was counted',
		table: 'opnames',
		asks: ['counter'],
		trigger: 'opnames_by_another',
		beside: ({ counter = '' }) => [['opname_counts', { opname_id: 'o', counted_by: counter }]],
		written: ({ decider }) => ({
			before: { ...opname, state: 'closed' },
			after: { state: 'approved', ...decided(decider) },
		}),
	},
	{
		what: 'the reason of a difference',
		table: 'opnames',
		asks: ['said'],
		trigger: 'opnames_said_by_another',
		beside: ({ said = '' }) => [['opname_lots', { opname_id: 'o', said_by: said }]],
		written: ({ decider }) => ({
			before: { ...opname, state: 'closed' },
			after: { state: 'approved', ...decided(decider) },
		}),
	},
	...['approved', 'executing', 'settled'].map((state) =>
		atOnce(`a refund above the limit, ${state}`, 'order_refunds', ['requested_by'], {
			...{ what: 'order', channel: 'gateway', amount_sen: 50_000_100, state },
			settled_at: state === 'settled' ? AT : null,
		}),
	),
	atOnce('money that is given up', 'payment_write_offs', ['requested_by'], {
		...{ state: 'approved', amount_sen: 100 },
	}),
	atOnce('a picture, released', 'picture_uploads', ['uploaded_by'], {
		...{ subject_kind: 'batch', width: 1, height: 1, colour: '#ffffff', state: 'released' },
		...{ no_face: 1, no_lock: 1, no_key: 1, no_uniform: 1 },
	}),
	atOnce('a picture, rejected', 'picture_uploads', ['uploaded_by'], {
		...{ subject_kind: 'batch', width: 1, height: 1, colour: '#ffffff', state: 'rejected' },
		reason: 'a face',
	}),
	...['pay-out', 'move', 'freeze', 'resume'].map(
		(act): Approval => ({
			what: `savings of somebody who left: ${act}`,
			table: 'savings_acts',
			asks: ['opened_by'],
			written: ({ decider = '', ...asked }) => ({
				after: { ...asked, act, outcome: 'done', closed_by: decider, closed_at: AT },
			}),
		}),
	),
	...['approved', 'declined'].map((state) =>
		atOnce(`savings put right, ${state}`, 'savings_adjustments', ['requested_by'], {
			...{ kind: 'interest', amount_sen: 100, state, decision: state === 'declined' ? 'no' : '' },
		}),
	),
	atOnce('a rule of shares', 'share_rule_drafts', ['drafted_by', 'changed_by', 'proposed_by'], {
		...{ state: 'approved', revision: 1, proposed_at: AT },
	}),
	atOnce('its version', 'share_rule_versions', ['proposed_by'], { version: 1 }, 'approved_by'),
	atOnce('pieces written off', 'stock_adjustments', ['requested_by'], {
		...{ reason: 'lost', to_whom: '', quantity: 9, state: 'approved' },
	}),
	...(['pnbp', 'partner', 'purchase', 'cash'] as const).map((kind) =>
		atOnce(
			`money that leaves the treasury: ${kind}`,
			'treasury_requests',
			['requested_by'],
			{ ...treasury, kind, state: 'approved' },
			'approved_by',
		),
	),
	{
		what: 'a fund that pays more than it has',
		table: 'treasury_requests',
		asks: ['requested_by'],
		written: ({ decider = '', ...asked }) => ({
			after: {
				...{ ...asked, ...treasury, kind: 'purchase', state: 'approved' },
				...{ approved_by: decider, override_by: decider, override_reason: 'the loom broke' },
			},
		}),
	},
	...['approved', 'declined'].map((state) =>
		atOnce(`a withdrawal, ${state}`, 'withdrawal_requests', ['requested_by'], {
			...{ amount_sen: 100, purpose: 'needs', state, reason: state === 'declined' ? 'no' : '' },
		}),
	),
	atOnce('a withdrawal, paid', 'withdrawal_requests', ['requested_by'], {
		...{ amount_sen: 100, purpose: 'needs', state: 'paid', reason: '' },
		...{ closed_by: 'cashier', closed_at: AT },
	}),
	{
		what: 'a match with the bank above the limit',
		table: 'bank_match_decisions',
		asks: ['proposed_by'],
		trigger: 'bank_match_decisions_of_another',
		beside: (asked) => [
			[
				'bank_matches',
				{
					...{ id: 'm', rule: 'manual', reason: 'the same sum', needs_second: 1 },
					proposed_by: asked.proposed_by ?? null,
				},
			],
		],
		written: ({ decider }) => ({ after: { match_id: 'm', approved: 1, ...decided(decider) } }),
	},
]

/** Tables in which somebody decides alone, or in which two people stand side by side, and why. */
export const byOneAlone: ReadonlyMap<string, string> = new Map([
	['bank_layout_retirements', 'a layout that has ended reads nothing more, and what it read stays'],
	['bank_match_releases', 'taking a match apart books nothing and shows the difference again'],
	['candidates', 'who was asked about and who was chosen is told by whoever selects'],
	['complaints', 'its buyer asks, and one of the staff answers'],
	['material_uses', 'taking material back before the batch is signed, which another does'],
	['payment_proofs', 'its buyer shows it, and one of finance looks'],
])
