import type { Skill } from '#app/domain/people/skill.ts'

/** The name of a skill's box in a form. */
export function skillField(skill: Skill): string {
	return `skill-${skill}`
}
