import { confirmation, doubt, type Check } from '../finding.ts';

/** Whoever is listed as present must be as many as the act states; the same for the absent. */
export const attendanceCount: Check = ({ act }) => {
  if (act === null || act.attendance.length === 0) return [];
  return [
    { path: 'act.presentCount', stated: act.presentCount, present: true },
    { path: 'act.absentCount', stated: act.absentCount, present: false },
  ].flatMap(({ path, stated, present }) => {
    if (stated === null || stated.value === null) return [];
    const listed = act.attendance.flatMap((person, i) =>
      person.present.value === present ? [[`act.attendance[${i}].name`, `act.attendance[${i}].present`]] : [],
    );
    const paths = [path, ...listed.flat()];
    const what = present ? 'present' : 'absent';
    return listed.length === stated.value
      ? [confirmation('count_holds', paths, `${listed.length} listed as ${what}, as stated`)]
      : [
          doubt(
            'attendance_count',
            paths,
            `${listed.length} listed as ${what}, ${stated.value} stated`,
            stated.at,
          ),
        ];
  });
};
