/** Words of the templates a map can be started from, one a sector. */
export const templatesEn = {
  'template.group': 'A template of your sector',
  'template.groupText': 'Occupations with SOC codes, steps and credentials. No figures: those are yours to add.',
  'template.healthcare': 'Healthcare',
  'template.healthcareText': 'Nursing, diagnostics, therapy, medical office',
  'template.manufacturing': 'Manufacturing',
  'template.manufacturingText': 'Production, machining and welding, maintenance, quality',
  'template.logistics': 'Transportation and logistics',
  'template.logisticsText': 'Warehousing, driving, planning, fleet maintenance',
  'template.construction': 'Construction',
  'template.constructionText': 'Carpentry, electrical, plumbing and HVAC, management',
  'template.it': 'Information technology',
  'template.itText': 'Support, networks and security, software, data',
  'template.business': 'Business and finance',
  'template.businessText': 'Accounting, human resources, sales, banking',
} as const
