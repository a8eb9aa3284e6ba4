import { expect, it } from 'vitest'
import type { RuleVersion } from '#app/domain/shares/rule-versions.server.ts'
import { versionsBehind } from '#app/routes/workshop/versions-behind.server.ts'
import { calendarDate } from '#app/shared/instant.ts'

const version = (code: string, number: number, from: string, until: string | null = null) =>
	({
		versionId: `${code} ${number}`,
		code,
		name: { id: code, en: code },
		programmeId: 'rjt',
		version: number,
		effectiveFrom: calendarDate(from),
		effectiveUntil: until,
	}) as unknown as RuleVersion

const agreement = {
	id: 'pks',
	number: 'PKS/1',
	signedOn: calendarDate('2026-03-01'),
	validFrom: calendarDate('2026-03-01'),
	validUntil: calendarDate('2026-08-31'),
}

it('are those in force on some day of the agreement, each scope for itself', () => {
	const versions = [
		version('RJT', 1, '2026-01-01'),
		version('RJT', 2, '2026-06-01'),
		version('RJT', 3, '2026-09-01'),
		version('RJT/pagi', 1, '2026-02-01'),
		version('RJT/sore', 1, '2026-01-01', '2026-02-28'),
		version('RJT:syal', 1, '2026-01-01'),
		version('RJT:syal', 2, '2026-03-01'),
	]
	const behind = versionsBehind(agreement, [{ id: 'rjt' }], versions)
	expect(behind.map(({ id }) => id)).toEqual(['RJT 1', 'RJT 2', 'RJT/pagi 1', 'RJT:syal 2'])
})
