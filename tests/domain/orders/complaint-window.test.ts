import { expect, it } from 'vitest'
import { complaintDeadline } from '#app/domain/orders/complaint-window.ts'
import { instant } from '#app/shared/instant.ts'

it('gives five days for the parcel and two full working days after, in Magetan', () => {
	// Sent on Wednesday 3 June at noon; received on Monday 8; Tuesday and Wednesday to complain.
	expect(complaintDeadline(instant('2026-06-03T05:00:00.000Z'))).toBe('2026-06-10T17:00:00.000Z')
})

it('does not count Saturday and Sunday', () => {
	// Sent on Sunday 7 June; received on Friday 12; Monday and Tuesday to complain.
	expect(complaintDeadline(instant('2026-06-07T05:00:00.000Z'))).toBe('2026-06-16T17:00:00.000Z')
})

it('goes by the day in Magetan, where it is already tomorrow in the evening of UTC', () => {
	expect(complaintDeadline(instant('2026-06-02T17:30:00.000Z'))).toBe('2026-06-10T17:00:00.000Z')
})
