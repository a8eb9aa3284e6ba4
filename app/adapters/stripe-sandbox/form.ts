import { invalidParameter } from './api-error.ts'

/** Text, a list or a group of parameters, as brackets in their names tell. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue }

const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/
const MAX_PARAMETERS = 2_000
const MAX_DEPTH = 8

interface Group {
	members: Map<string, Group | string>
}

/**
 * Reads `a[b][0]=x&expand[]=y` as Stripe does: names in brackets are groups, whole numbers or empty
 * brackets are lists. Refuses names whose brackets do not match and a name used in two ways.
 */
export function parseForm(source: string): { [name: string]: FormValue } {
	const root: Group = { members: new Map() }
	const entries = [...new URLSearchParams(source)]
	if (entries.length > MAX_PARAMETERS) {
		throw invalidParameter('', 'Too many parameters.', 'parameters_exclusive')
	}
	for (const [name, value] of entries) insert(root, name, value)
	return groupValue(root)
}

function insert(root: Group, name: string, value: string): void {
	const match = NAME.exec(name)
	const path = match ? [match[1] ?? '', ...brackets(match[2] ?? '')] : []
	if (path.length === 0 || path.length > MAX_DEPTH || path.includes('__proto__')) {
		throw invalidParameter(name, `Received unknown parameter: ${name}`, 'parameter_unknown')
	}
	let group = root
	for (const [index, part] of path.entries()) {
		const key = part === '' ? String(group.members.size) : part
		const present = group.members.get(key)
		if (index === path.length - 1) {
			if (present !== undefined) throw invalidParameter(name, `Repeated parameter: ${name}`)
			group.members.set(key, value)
		} else {
			if (typeof present === 'string') {
				throw invalidParameter(name, `Invalid object: ${name}`)
			}
			const next = present ?? { members: new Map() }
			group.members.set(key, next)
			group = next
		}
	}
}

function brackets(source: string): string[] {
	return source === '' ? [] : source.slice(1, -1).split('][')
}

function groupValue(group: Group): { [name: string]: FormValue } {
	const value: { [name: string]: FormValue } = {}
	for (const [name, member] of group.members) value[name] = memberValue(member)
	return value
}

function memberValue(member: Group | string): FormValue {
	if (typeof member === 'string') return member
	const names = [...member.members.keys()]
	if (!names.every((name) => /^\d{1,4}$/.test(name))) return groupValue(member)
	return [...member.members]
		.sort(([a], [b]) => Number(a) - Number(b))
		.map(([, inner]) => memberValue(inner))
}
