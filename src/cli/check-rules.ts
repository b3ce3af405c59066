/** Rules of a user's own that are not valid are told before anything is read. Throws Failure rule_invalid. */
export async function checkRules(folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  const { loadRuleSet, RULES_FOLDER } = await import('../index.ts');
  loadRuleSet([RULES_FOLDER, folder]);
}
