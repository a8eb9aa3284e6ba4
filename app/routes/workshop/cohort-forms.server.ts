import { z } from 'zod'
import { leavingReasons } from '#app/domain/workshop/membership.ts'
import { isTime } from '#app/domain/workshop/schedule.ts'
import { type CalendarDate, isCalendarDate } from '#app/shared/instant.ts'
import { makerCodesField } from './maker-codes.ts'

export const dateField = z
	.string()
	.trim()
	.refine((text) => isCalendarDate(text) && text >= '2020-01-01' && text <= '2099-12-31')
	.transform((text) => text as CalendarDate)

const words = (most: number) => z.string().trim().min(1).max(most)
const maybe = (most: number) => z.string().trim().max(most).default('')
const code = z
	.string()
	.trim()
	.toUpperCase()
	.regex(/^[A-Z0-9]{0,11}[A-Z]$/)
/** A time field is empty where it was not filled in. */
const time = z
	.string()
	.trim()
	.default('')
	.refine((text) => text === '' || isTime(text))
	.transform((text) => text || null)

export const makerField = z
	.string()
	.trim()
	.toUpperCase()
	.regex(/^WB-\d{3,9}$/)

export const partnerSchema = z.object({ code, name: words(120) })
export const partnerNameSchema = partnerSchema.pick({ name: true })

export const agreementSchema = z.object({
	number: words(80),
	signedOn: dateField,
	validFrom: dateField,
	validUntil: dateField,
})

export const contactSchema = z.object({
	name: words(120),
	position: maybe(120),
	phone: maybe(40),
	email: z.union([z.literal(''), z.email().max(120)]).default(''),
})

export const programmeSchema = z.object({
	code,
	nameId: words(120),
	nameEn: maybe(120),
	craft: z.enum(['keset', 'rajut']),
	partner: maybe(12),
})
export const programmeWordsSchema = programmeSchema.pick({ nameId: true, nameEn: true })

const cohortWords = {
	nameId: words(120),
	nameEn: maybe(120),
	storyId: words(2_000),
	storyEn: maybe(2_000),
	scheduleId: words(200),
	scheduleEn: maybe(200),
	places: z
		.string()
		.trim()
		.regex(/^[1-9]\d{0,2}$/)
		.transform(Number)
		.refine((places) => places <= 500),
	lead: maybe(60),
	told: makerCodesField,
}
export const cohortSchema = z.object(cohortWords)
export const newCohortSchema = z.object({
	...cohortWords,
	programme: words(12),
	slug: z
		.string()
		.trim()
		.toLowerCase()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
		.max(60),
	startedOn: dateField,
})

export const enrolSchema = z.object({ maker: makerField, joinedOn: dateField })
export const releaseSchema = z.object({
	maker: makerField,
	lastDay: dateField,
	reason: z.enum(leavingReasons),
})

export const sessionTimeSchema = z.object({
	day: dateField,
	startsAt: time,
	endsAt: time,
	place: maybe(80),
})
export const newSessionSchema = sessionTimeSchema.extend({ cohort: words(60) })
export const cancelSchema = z.object({ reason: words(200) })

export const recordSchema = z.object({
	basedOn: z
		.string()
		.regex(/^\d{1,4}$/)
		.transform(Number),
	minutes: z
		.string()
		.trim()
		.regex(/^[1-9]\d{0,3}$/)
		.transform(Number)
		.refine((minutes) => minutes <= 1_440),
	topicId: words(200),
	topicEn: maybe(200),
	note: maybe(1_000),
})

export const criteriaSchema = z.object({ criteria: words(600) })
export const candidateSchema = z.object({ maker: makerField })
export const assessSchema = z.object({ maker: makerField, note: maybe(1_000) })
export const settleSchema = z.object({
	maker: makerField,
	outcome: z.enum(['selected', 'declined']),
	joinedOn: dateField,
})

/** A text field of a form, empty where it is absent or a file. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value.trim() : ''
}
