import type { SchemaStep } from './migration.ts'

/** A report of a closed month is kept with its number (`n/unit/mm/yyyy`), or it is not kept. */
export const numberedReports: SchemaStep = (_, engine) =>
	engine.refuseWhen({
		name: 'period_reports_numbered',
		table: 'period_reports',
		operation: 'insert',
		timing: 'before',
		condition: `not exists (select 1 from paper_numbers as taken
			where taken.kind = 'period-report'
				and taken.subject_id = new.closing_number || '/' || new.kind)`,
		message: 'a report is kept with its number',
	})
