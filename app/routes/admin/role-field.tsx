import { useCopy } from '#app/copy/use-copy.ts'
import { staffRoles } from '#app/domain/staff/role.ts'
import { RadioField } from '#app/ui/kit/radio-field.tsx'

interface Props {
	defaultValue?: string | undefined
	errors?: readonly string[] | undefined
}

/** One role out of the four, each with what it is for. */
export function RoleField({ defaultValue, errors }: Props) {
	const { admin, common } = useCopy()
	return (
		<div className="self-stretch [&_label]:basis-full">
			<RadioField
				id="role"
				name="role"
				legend={admin.staff.role}
				choices={staffRoles.map((role) => ({
					value: role,
					label: common.roles[role],
					hint: admin.staff.roleHints[role],
				}))}
				defaultValue={defaultValue}
				errors={errors}
			/>
		</div>
	)
}
