<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>About</name>
    <message>
        <source>About AgentDesk</source>
        <translation>Acerca de AgentDesk</translation>
    </message>
    <message>
        <source>Licences of what AgentDesk is used together with</source>
        <translation>Licencias de lo que AgentDesk usa</translation>
    </message>
    <message>
        <source>A desk for kind and careful calls about money.</source>
        <translation>Un escritorio para llamadas amables y cuidadosas sobre dinero.</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>Licencia: {0}</translation>
    </message>
    <message>
        <source>Used together with</source>
        <translation>Se usa junto con</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Owed</source>
        <translation>Adeudado</translation>
    </message>
    <message>
        <source>Ref {0}</source>
        <translation>Ref. {0}</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Balance as of {0}, payments known to {1}, their time</source>
        <translation>Saldo al {0}, pagos conocidos hasta {1}, hora del cliente</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Intereses</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Creditor: {0}</source>
        <translation>Acreedor: {0}</translation>
    </message>
    <message>
        <source>This balance is old. Ask first what was paid since.</source>
        <translation>Este saldo es antiguo. Pregunte primero qué se pagó desde entonces.</translation>
    </message>
    <message>
        <source>1 day past due</source>
        <translation>1 día de atraso</translation>
    </message>
    <message>
        <source>{0} days past due</source>
        <translation>{0} días de atraso</translation>
    </message>
    <message>
        <source>{0}: next {1} on {2}</source>
        <translation>{0}: próximo {1} el {2}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>The call</source>
        <translation>La llamada</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>El guion</translation>
    </message>
    <message>
        <source>Customer says</source>
        <translation>El cliente dice</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Ánimo</translation>
    </message>
    <message>
        <source>Find and go</source>
        <translation>Buscar e ir</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Contestaron</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>A call comes in</source>
        <translation>Entra una llamada</translation>
    </message>
    <message>
        <source>I have put them on hold</source>
        <translation>Dejé la llamada en espera</translation>
    </message>
    <message>
        <source>Who is on the line</source>
        <translation>Quién está en la línea</translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation>Guardar la llamada</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y siguiente</translation>
    </message>
    <message>
        <source>Write notes</source>
        <translation>Escribir notas</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>La llamada ha terminado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>More or less about the call</source>
        <translation>Más o menos sobre la llamada</translation>
    </message>
    <message>
        <source>Log a call afterwards</source>
        <translation>Registrar una llamada después</translation>
    </message>
    <message>
        <source>Log a letter or message…</source>
        <translation>Registrar una carta o un mensaje…</translation>
    </message>
    <message>
        <source>Lift a stop sign…</source>
        <translation>Levantar una señal de alto…</translation>
    </message>
    <message>
        <source>Answer by its number</source>
        <translation>Respuesta por su número</translation>
    </message>
    <message>
        <source>Answer from anywhere</source>
        <translation>Respuesta desde cualquier lugar</translation>
    </message>
    <message>
        <source>The likely answer</source>
        <translation>La respuesta probable</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Skip with reason…</source>
        <translation>Omitir con motivo…</translation>
    </message>
    <message>
        <source>Return to the script</source>
        <translation>Volver al guion</translation>
    </message>
    <message>
        <source>Upset</source>
        <translation>Molestia</translation>
    </message>
    <message>
        <source>Disputes it</source>
        <translation>Lo disputa</translation>
    </message>
    <message>
        <source>Hardship</source>
        <translation>Dificultades</translation>
    </message>
    <message>
        <source>Already paid</source>
        <translation>Ya pagó</translation>
    </message>
    <message>
        <source>Stop calling</source>
        <translation>No llamar más</translation>
    </message>
    <message>
        <source>Has attorney</source>
        <translation>Tiene abogado</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Can&apos;t talk</source>
        <translation>No puede hablar</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>Otras palabras…</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calma</translation>
    </message>
    <message>
        <source>Uneasy</source>
        <translation>Inquietud</translation>
    </message>
    <message>
        <source>Hostile</source>
        <translation>Hostilidad</translation>
    </message>
    <message>
        <source>Why this place?</source>
        <translation>¿Por qué este lugar?</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Buscar clientes</translation>
    </message>
    <message>
        <source>Prepare this customer</source>
        <translation>Preparar este cliente</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Lista de teclas</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Files that came in</source>
        <translation>Archivos recibidos</translation>
    </message>
    <message>
        <source>Bring a file in…</source>
        <translation>Traer un archivo…</translation>
    </message>
    <message>
        <source>Go on with this file</source>
        <translation>Seguir con este archivo</translation>
    </message>
    <message>
        <source>It is a need</source>
        <translation>Es una necesidad</translation>
    </message>
    <message>
        <source>Leave it a note</source>
        <translation>Dejarlo como nota</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Personas distintas</translation>
    </message>
    <message>
        <source>Look at the last decision again</source>
        <translation>Volver a ver la última decisión</translation>
    </message>
    <message>
        <source>Blank the screen</source>
        <translation>Ocultar la pantalla</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Someone else works here…</source>
        <translation>Trabaja aquí otra persona…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Tamaño normal</translation>
    </message>
    <message>
        <source>Colours: as the system</source>
        <translation>Colores: como el sistema</translation>
    </message>
    <message>
        <source>Colours: light</source>
        <translation>Colores: claros</translation>
    </message>
    <message>
        <source>Colours: dark</source>
        <translation>Colores: oscuros</translation>
    </message>
    <message>
        <source>Colours: high contrast</source>
        <translation>Colores: alto contraste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>About AgentDesk</source>
        <translation>Acerca de AgentDesk</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>AnswerKeys</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>La llamada ha terminado</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>press the number, or click</source>
        <translation>pulse el número o haga clic</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>¿Qué dijo el cliente?</translation>
    </message>
    <message>
        <source>When you have hung up your phone</source>
        <translation>Cuando haya colgado el teléfono</translation>
    </message>
    <message>
        <source>Did it match?</source>
        <translation>¿Coincidió?</translation>
    </message>
    <message>
        <source>What next?</source>
        <translation>¿Qué sigue?</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>Needed before it comes in</source>
        <translation>Hace falta antes de que entre</translation>
    </message>
    <message>
        <source>{0} to answer</source>
        <translation>{0} por contestar</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>Todo contestado</translation>
    </message>
    <message>
        <source>The file looks like those understood by {0}, but its columns changed.</source>
        <translation>El archivo se parece a los que entiende {0}, pero sus columnas cambiaron.</translation>
    </message>
</context>
<context>
    <name>AskedRow</name>
    <message>
        <source>Seen: {0}</source>
        <translation>Visto: {0}</translation>
    </message>
    <message>
        <source>New on this desk.</source>
        <translation>Nuevo en este puesto.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Se pregunta</translation>
    </message>
</context>
<context>
    <name>Aspects</name>
    <message>
        <source>How the file is written</source>
        <translation>Cómo está escrito el archivo</translation>
    </message>
    <message>
        <source>Rows with a fault</source>
        <translation>Filas con un fallo</translation>
    </message>
</context>
<context>
    <name>AtWork</name>
    <message>
        <source>This desk stands alone: everything is kept here, and there is nowhere to send it.</source>
        <translation>Este escritorio trabaja por su cuenta: todo se guarda aquí y no hay adónde enviarlo.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>BranchStrip</name>
    <message>
        <source>Return</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>The script waits at “{0}”.</source>
        <translation>El guion espera en «{0}».</translation>
    </message>
    <message>
        <source>The script waits.</source>
        <translation>El guion espera.</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>All rows are put aside: {0}. Nothing is in force yet.</source>
        <translation>Todas las filas están apartadas: {0}. Aún no hay nada en vigor.</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Length of the call</source>
        <translation>Duración de la llamada</translation>
    </message>
    <message>
        <source>On hold for</source>
        <translation>En espera desde hace</translation>
    </message>
    <message>
        <source>Hang up on your phone first.</source>
        <translation>Cuelgue primero en su teléfono.</translation>
    </message>
    <message>
        <source>More about this call</source>
        <translation>Más sobre esta llamada</translation>
    </message>
    <message>
        <source>Someone who called us</source>
        <translation>Alguien que nos llamó</translation>
    </message>
    <message>
        <source>Business account</source>
        <translation>Cuenta de empresa</translation>
    </message>
    <message>
        <source>On the line: {0}</source>
        <translation>En la línea: {0}</translation>
    </message>
    <message>
        <source>Less about this call</source>
        <translation>Menos sobre esta llamada</translation>
    </message>
    <message>
        <source>A mark for the record. Do it on your phone.</source>
        <translation>Solo una marca para el registro. Hágalo en su teléfono.</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Contestaron</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Contestada</translation>
    </message>
    <message>
        <source>I have put them on hold</source>
        <translation>Dejé la llamada en espera</translation>
    </message>
    <message>
        <source>They are back</source>
        <translation>Volvió a la línea</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>La llamada terminó</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Call is over</source>
        <translation>Llamada terminada</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Llamando</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>En llamada</translation>
    </message>
    <message>
        <source>Call over</source>
        <translation>Llamada terminada</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>CallStage</name>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
</context>
<context>
    <name>CentralCard</name>
    <message>
        <source>Central database</source>
        <translation>Base de datos central</translation>
    </message>
    <message>
        <source>Address, without a password</source>
        <translation>Dirección, sin contraseña</translation>
    </message>
    <message>
        <source>Empty: this desk stands alone, or sends to the demonstration it was made as.</source>
        <translation>Vacía: este escritorio trabaja por sí solo, o envía a la demostración como la que se creó.</translation>
    </message>
    <message>
        <source>Whoever looks after this desk changes it: agentdesk central join.</source>
        <translation>La cambia quien se ocupa de este escritorio: agentdesk central join.</translation>
    </message>
    <message>
        <source>Keep the address</source>
        <translation>Guardar la dirección</translation>
    </message>
    <message>
        <source>The system&apos;s keyring keeps the password: agentdesk central password.</source>
        <translation>El llavero del sistema guarda la contraseña: agentdesk central password.</translation>
    </message>
    <message>
        <source>Takes effect when AgentDesk starts again. It ends a demonstration for good.</source>
        <translation>Se aplica cuando AgentDesk se inicie de nuevo. Una demostración termina para siempre.</translation>
    </message>
    <message>
        <source>Kept. It takes effect when AgentDesk starts again.</source>
        <translation>Guardada. Se aplica cuando AgentDesk se inicie de nuevo.</translation>
    </message>
</context>
<context>
    <name>ChosenTwice</name>
    <message>
        <source>Use at least {0} characters.</source>
        <translation>Use al menos {0} caracteres.</translation>
    </message>
    <message>
        <source>This is not the same. Type it once more.</source>
        <translation>No es lo mismo. Escríbalo otra vez.</translation>
    </message>
</context>
<context>
    <name>ClosedCard</name>
    <message>
        <source>Account closed</source>
        <translation>Cuenta cerrada</translation>
    </message>
    <message>
        <source>The person comes first. Nothing about money now.</source>
        <translation>La persona es lo primero. Ahora, nada de dinero.</translation>
    </message>
    <message>
        <source>Account put aside</source>
        <translation>Cuenta apartada</translation>
    </message>
    <message>
        <source>It opens when you have confirmed that you are talking to the right person.</source>
        <translation>Se abre cuando haya confirmado que habla con la persona correcta.</translation>
    </message>
    <message>
        <source>It opens when you have said who is on the line.</source>
        <translation>Se abre cuando diga quién está al teléfono.</translation>
    </message>
    <message>
        <source>Someone is on the line who may not hear about it. It opens again when only people who may hear it are there.</source>
        <translation>Hay alguien en la línea que no puede oírlo. Se abre de nuevo cuando solo estén quienes pueden oírlo.</translation>
    </message>
    <message>
        <source>Someone who may not hear about it was on the line at the end.</source>
        <translation>Al final estaba en la línea alguien que no puede oír hablar de esto.</translation>
    </message>
    <message>
        <source>It was not known who was on the line at the end, so the account stays closed.</source>
        <translation>No se sabía quién estaba al teléfono al final, así que la cuenta sigue cerrada.</translation>
    </message>
    <message>
        <source>The call ended without the right person, so the account stays closed.</source>
        <translation>La llamada terminó sin la persona correcta, así que la cuenta queda cerrada.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>No llamar</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>What “{0}” holds</source>
        <translation>Qué contiene “{0}”</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>{0} of {1} filled</source>
        <translation>{0} de {1} con datos</translation>
    </message>
    <message>
        <source>Also: {0}.</source>
        <translation>También: {0}.</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>What its columns hold</source>
        <translation>Qué contienen sus columnas</translation>
    </message>
</context>
<context>
    <name>CompanyCard</name>
    <message>
        <source>Business account</source>
        <translation>Cuenta de empresa</translation>
    </message>
    <message>
        <source>No contact is on the list yet. Ask who looks after the accounts, and note them.</source>
        <translation>Todavía no hay contactos en la lista. Pregunte quién lleva las cuentas y anótelo.</translation>
    </message>
    <message>
        <source>may decide</source>
        <translation>puede decidir</translation>
    </message>
    <message>
        <source>may not decide</source>
        <translation>no puede decidir</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Covered</source>
        <translation>Cubierto</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Mostrar de nuevo</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>La llamada continúa.</translation>
    </message>
    <message>
        <source>Nothing was closed.</source>
        <translation>No se cerró nada.</translation>
    </message>
    <message>
        <source>Covered after a long silence</source>
        <translation>Cubierto tras un largo silencio</translation>
    </message>
    <message>
        <source>Screen blanked</source>
        <translation>Pantalla oculta</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo falló</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Seguir trabajando</translation>
    </message>
    <message>
        <source>Something went wrong in AgentDesk</source>
        <translation>Algo falló en AgentDesk</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. What you saved and typed is safe on this device, and a call goes on. The report below holds no customer&apos;s data: copy it for whoever looks after AgentDesk.</source>
        <translation>Es un fallo del programa, no suyo. Lo que guardó y escribió está a salvo en este equipo, y la llamada continúa. El informe de abajo no contiene datos de clientes: cópielo para quien se ocupa de AgentDesk.</translation>
    </message>
</context>
<context>
    <name>CustomerColumn</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>No program here takes telephone numbers. Dial by hand.</source>
        <translation>Ningún programa de este equipo acepta números de teléfono. Marque a mano.</translation>
    </message>
</context>
<context>
    <name>DangerCard</name>
    <message>
        <source>Safety: everything else is put aside</source>
        <translation>Seguridad: todo lo demás queda aparte</translation>
    </message>
    <message>
        <source>Stay with them on the line, and ask for your lead now.</source>
        <translation>Siga en la línea con la persona y avise ya al líder del equipo.</translation>
    </message>
    <message>
        <source>Who is calling can wait. Once you name them, the script goes on from here.</source>
        <translation>Quién llama puede esperar. En cuanto diga quién es, el guion sigue desde aquí.</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>The file is in force.</source>
        <translation>El archivo está en vigor.</translation>
    </message>
    <message>
        <source>Nothing of the file stays.</source>
        <translation>No queda nada del archivo.</translation>
    </message>
    <message>
        <source>The file is withdrawn.</source>
        <translation>El archivo se retiró.</translation>
    </message>
</context>
<context>
    <name>DemonstrationCard</name>
    <message>
        <source>This is a demonstration</source>
        <translation>Esto es una demostración</translation>
    </message>
    <message>
        <source>Its central database is not encrypted. Give real customers a profile of their own, or say what is to become of this one.</source>
        <translation>Su base de datos central no está cifrada. Dé a los clientes reales un perfil propio, o diga qué debe ser de este.</translation>
    </message>
    <message>
        <source>What becomes of the demonstration</source>
        <translation>Qué será de la demostración</translation>
    </message>
    <message>
        <source>It ends: this profile stands alone from now on</source>
        <translation>Termina: desde ahora este perfil está solo</translation>
    </message>
    <message>
        <source>It stays: these customers are sent there in plain text</source>
        <translation>Sigue: estos clientes se envían allí sin cifrar</translation>
    </message>
</context>
<context>
    <name>Departures</name>
    <message>
        <source>This customer is not on file any more: their file was withdrawn.</source>
        <translation>Este cliente ya no consta: se retiró su archivo.</translation>
    </message>
</context>
<context>
    <name>DeskKeys</name>
    <message>
        <source>Find and open the customer first. Then log the letter with {0}.</source>
        <translation>Primero busque y abra al cliente. Después registre la carta con {0}.</translation>
    </message>
</context>
<context>
    <name>DeskScreen</name>
    <message>
        <source>Desk</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Mark the call as over first. The list waits.</source>
        <translation>Marque primero la llamada como terminada. La lista espera.</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Saved. Nobody else is due now.</source>
        <translation>Guardado. Nadie más está pendiente ahora.</translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>Type a whole number.</source>
        <translation>Escriba un número entero.</translation>
    </message>
    <message>
        <source>Type an amount, such as {0}.</source>
        <translation>Escriba un importe, por ejemplo {0}.</translation>
    </message>
    <message>
        <source>Type a day, such as 12/4, friday or +7.</source>
        <translation>Escriba un día, por ejemplo 12/4, friday o +7.</translation>
    </message>
    <message>
        <source>Type a time, such as 17:30 or 5 pm.</source>
        <translation>Escriba una hora, por ejemplo 17:30 o 5 pm.</translation>
    </message>
    <message>
        <source>Type a telephone number.</source>
        <translation>Escriba un número de teléfono.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Where every row went</source>
        <translation>Adónde fue cada fila</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>{0} rows: {1} taken and {2} that go back. None is missing.</source>
        <translation>{0} filas: {1} tomadas y {2} que se devuelven. No falta ninguna.</translation>
    </message>
    <message>
        <source>{0} rows so far: {1} taken and {2} that go back. The rest was not looked at yet.</source>
        <translation>{0} filas hasta ahora: {1} tomadas y {2} que se devuelven. El resto aún no se ha mirado.</translation>
    </message>
    <message>
        <source>All of it was on file already; nothing changes.</source>
        <translation>Todo constaba ya; no cambia nada.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Rows so far</source>
        <translation>Filas hasta ahora</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomadas</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Se devuelven</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>New accounts</source>
        <translation>Cuentas nuevas</translation>
    </message>
    <message>
        <source>Renewed accounts</source>
        <translation>Cuentas renovadas</translation>
    </message>
    <message>
        <source>Paid in all</source>
        <translation>Pagado en total</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation>Adeudado en total</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>Rows that go back</source>
        <translation>Filas que se devuelven</translation>
    </message>
    <message>
        <source>Save these rows…</source>
        <translation>Guardar estas filas…</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Poner en vigor</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Nothing of it is in force yet.</source>
        <translation>Aún no hay nada suyo en vigor.</translation>
    </message>
    <message>
        <source>It stopped on its way. Nothing of it shows anywhere.</source>
        <translation>Se detuvo en camino. No se ve nada suyo en ningún lugar.</translation>
    </message>
    <message>
        <source>On its way into force: {0} of {1} parts.</source>
        <translation>Entrando en vigor: {0} de {1} partes.</translation>
    </message>
    <message>
        <source>It is in force; the lists follow.</source>
        <translation>Está en vigor; las listas se actualizan.</translation>
    </message>
    <message>
        <source>Nothing of it stays.</source>
        <translation>No queda nada suyo.</translation>
    </message>
    <message>
        <source>Its customers are leaving.</source>
        <translation>Sus clientes están saliendo.</translation>
    </message>
    <message>
        <source>It was withdrawn. The journal keeps that it came.</source>
        <translation>Se retiró. El diario conserva que llegó.</translation>
    </message>
    <message>
        <source>They were saved as {0}, with line, columns and reason. Mend them there and bring it in.</source>
        <translation>Se guardaron como {0}, con línea, columnas y motivo. Corríjalas allí y traiga ese archivo.</translation>
    </message>
    <message>
        <source>Put in force, they are saved beside the client&apos;s file, with their reasons.</source>
        <translation>Al poner el archivo en vigor se guardan junto al del cliente, con sus motivos.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The column “{name}” was added.</source>
        <translation>Se añadió la columna “{name}”.</translation>
    </message>
    <message>
        <source>The column “{was}” is gone.</source>
        <translation>La columna “{was}” ya no está.</translation>
    </message>
    <message>
        <source>The column “{name}” may be what was “{was}”.</source>
        <translation>La columna “{name}” puede ser la que era “{was}”.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Entre celdas</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Comillas</translation>
    </message>
    <message>
        <source>Names of the columns</source>
        <translation>Nombres de las columnas</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Hidden sheets: not read</source>
        <translation>Hojas ocultas: no se leen</translation>
    </message>
    <message>
        <source>Hidden rows: read like the others</source>
        <translation>Filas ocultas: se leen como las demás</translation>
    </message>
    <message>
        <source>Merged cells: only the first holds something</source>
        <translation>Celdas combinadas: solo la primera contiene algo</translation>
    </message>
    <message>
        <source>Links to other workbooks: as they were saved</source>
        <translation>Vínculos a otros libros: como se guardaron</translation>
    </message>
    <message>
        <source>Words for a blank cell</source>
        <translation>Palabras para una celda vacía</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Importes</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Telephones without a country code</source>
        <translation>Teléfonos sin prefijo de país</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>As you said</source>
        <translation>Como dijo usted</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Se pregunta</translation>
    </message>
    <message>
        <source>Not asked so far</source>
        <translation>Sin preguntar hasta ahora</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>A saber</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>No hay</translation>
    </message>
    <message>
        <source>As each row says</source>
        <translation>Según diga cada fila</translation>
    </message>
    <message>
        <source>It is blank in the whole file.</source>
        <translation>Está vacía en todo el archivo.</translation>
    </message>
    <message>
        <source>Its name means this, and its cells agree.</source>
        <translation>Su nombre significa esto y sus celdas concuerdan.</translation>
    </message>
    <message>
        <source>Its name can mean several things.</source>
        <translation>Su nombre puede significar varias cosas.</translation>
    </message>
    <message>
        <source>Its name means this, but its cells look different.</source>
        <translation>Su nombre significa esto, pero sus celdas parecen otra cosa.</translation>
    </message>
    <message>
        <source>Its name means nothing that is known.</source>
        <translation>Su nombre no significa nada conocido.</translation>
    </message>
    <message>
        <source>Other columns are called the same.</source>
        <translation>Otras columnas se llaman igual.</translation>
    </message>
    <message>
        <source>The mapping says so.</source>
        <translation>Lo dice la asignación.</translation>
    </message>
    <message>
        <source>You said so.</source>
        <translation>Lo dijo usted.</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Número de cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Preferred way of contact</source>
        <translation>Medio de contacto preferido</translation>
    </message>
    <message>
        <source>Preferred hours</source>
        <translation>Horario preferido</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Persona o empresa</translation>
    </message>
    <message>
        <source>Kinds changed</source>
        <translation>Tipos cambiados</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Calle y número</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Estado o región</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Número de cuenta</translation>
    </message>
    <message>
        <source>To whom it is owed</source>
        <translation>A quién se debe</translation>
    </message>
    <message>
        <source>Kind of debt</source>
        <translation>Tipo de deuda</translation>
    </message>
    <message>
        <source>State of the account</source>
        <translation>Estado de la cuenta</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Abierta el</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vence el</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>Saldada el</translation>
    </message>
    <message>
        <source>Last payment on</source>
        <translation>Último pago el</translation>
    </message>
    <message>
        <source>Last day to dispute it</source>
        <translation>Último día para disputarla</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>Capital</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Intereses</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Cargos</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation>Adeudado en total</translation>
    </message>
    <message>
        <source>Last payment</source>
        <translation>Último pago</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Payment number</source>
        <translation>Número del pago</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>Importe pagado</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Pagado el</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Cómo se pagó</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Nuestra referencia</translation>
    </message>
    <message>
        <source>Received or returned</source>
        <translation>Recibido o devuelto</translation>
    </message>
    <message>
        <source>Number of the payment that came back</source>
        <translation>Número del pago devuelto</translation>
    </message>
    <message>
        <source>Why it came back</source>
        <translation>Por qué se devolvió</translation>
    </message>
    <message>
        <source>Day and time of the call</source>
        <translation>Día y hora de la llamada</translation>
    </message>
    <message>
        <source>Day of the call</source>
        <translation>Día de la llamada</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>Hora de la llamada</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Número llamado</translation>
    </message>
    <message>
        <source>Out or in</source>
        <translation>Saliente o entrante</translation>
    </message>
    <message>
        <source>How the call ended</source>
        <translation>Cómo terminó la llamada</translation>
    </message>
    <message>
        <source>Who called</source>
        <translation>Quién llamó</translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation>Cerrada desde</translation>
    </message>
    <message>
        <source>What the client says</source>
        <translation>Qué dice el cliente</translation>
    </message>
    <message>
        <source>Letter, e-mail, portal, fax or text</source>
        <translation>Carta, correo, portal, fax o mensaje</translation>
    </message>
    <message>
        <source>Came in or went out</source>
        <translation>Entró o salió</translation>
    </message>
    <message>
        <source>Came in at</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Qué pide</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>How much a stop covers</source>
        <translation>Cuánto abarca un alto</translation>
    </message>
    <message>
        <source>Number that a stop covers</source>
        <translation>Número que abarca un alto</translation>
    </message>
    <message>
        <source>Where its picture is</source>
        <translation>Dónde está su imagen</translation>
    </message>
    <message>
        <source>What it says, in short</source>
        <translation>Qué dice, en breve</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>Teléfono {number}</translation>
    </message>
    <message>
        <source>Kind of telephone {number}</source>
        <translation>Tipo del teléfono {number}</translation>
    </message>
    <message>
        <source>Contact {number}: name</source>
        <translation>Contacto {number}: nombre</translation>
    </message>
    <message>
        <source>Contact {number}: role</source>
        <translation>Contacto {number}: cargo</translation>
    </message>
    <message>
        <source>Contact {number}: telephone</source>
        <translation>Contacto {number}: teléfono</translation>
    </message>
    <message>
        <source>Contact {number}: e-mail address</source>
        <translation>Contacto {number}: correo electrónico</translation>
    </message>
    <message>
        <source>Contact {number}: may decide</source>
        <translation>Contacto {number}: puede decidir</translation>
    </message>
    <message>
        <source>Nothing we need: leave it out</source>
        <translation>Nada que necesitemos: dejarla fuera</translation>
    </message>
    <message>
        <source>Settled, nobody to call: {count}</source>
        <translation>Saldadas, nadie a quien llamar: {count}</translation>
    </message>
    <message>
        <source>Recalled, not to be called: {count}</source>
        <translation>Retiradas por el cliente, no llamar: {count}</translation>
    </message>
    <message>
        <source>Payment on its way, not to be called: {count}</source>
        <translation>Pago en camino, no llamar: {count}</translation>
    </message>
    <message>
        <source>Disputed: {count}</source>
        <translation>Disputadas: {count}</translation>
    </message>
    <message>
        <source>Deceased, not to be called: {count}</source>
        <translation>Por fallecimiento, no llamar: {count}</translation>
    </message>
    <message>
        <source>Bankrupt, not to be called: {count}</source>
        <translation>En quiebra, no llamar: {count}</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Otro idioma</translation>
    </message>
    <message>
        <source>An interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>A name to use</source>
        <translation>Un nombre que usar</translation>
    </message>
    <message>
        <source>How a name is said</source>
        <translation>Cómo se dice un nombre</translation>
    </message>
    <message>
        <source>Safe contact</source>
        <translation>Contacto seguro</translation>
    </message>
    <message>
        <source>Speaking slowly</source>
        <translation>Hablar despacio</translation>
    </message>
    <message>
        <source>A letter first</source>
        <translation>Primero una carta</translation>
    </message>
    <message>
        <source>No messages left</source>
        <translation>Sin dejar mensajes</translation>
    </message>
    <message>
        <source>Only this number</source>
        <translation>Solo este número</translation>
    </message>
    <message>
        <source>Not to be called</source>
        <translation>Que no se le llame</translation>
    </message>
    <message>
        <source>A need</source>
        <translation>Una necesidad</translation>
    </message>
    <message>
        <source>Left a note</source>
        <translation>Queda como nota</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>mismo nombre</translation>
    </message>
    <message>
        <source>nearly the same name</source>
        <translation>casi el mismo nombre</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>misma fecha de nacimiento</translation>
    </message>
    <message>
        <source>a telephone in common</source>
        <translation>un teléfono en común</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>mismo lugar</translation>
    </message>
    <message>
        <source>same reference</source>
        <translation>misma referencia</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>otros nombres</translation>
    </message>
    <message>
        <source>other birth dates</source>
        <translation>otras fechas de nacimiento</translation>
    </message>
    <message>
        <source>one is a Jr. or Sr.</source>
        <translation>uno lleva Jr. o Sr.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Empresa cliente</translation>
    </message>
    <message>
        <source>Telephones</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En parte</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Only one has it</source>
        <translation>Solo uno lo tiene</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Personas distintas</translation>
    </message>
    <message>
        <source>How is this file to be understood?</source>
        <translation>¿Cómo hay que entender este archivo?</translation>
    </message>
    <message>
        <source>Some of the file is no UTF-8. In which encoding was it written?</source>
        <translation>Parte del archivo no es UTF-8. ¿En qué codificación se escribió?</translation>
    </message>
    <message>
        <source>Which sign parts the cells of a row?</source>
        <translation>¿Qué signo separa las celdas de una fila?</translation>
    </message>
    <message>
        <source>How is a cell written that holds that sign itself?</source>
        <translation>¿Cómo se escribe una celda que contiene ese mismo signo?</translation>
    </message>
    <message>
        <source>Which line names the columns?</source>
        <translation>¿Qué línea nombra las columnas?</translation>
    </message>
    <message>
        <source>Several sheets hold rows. Which one is meant?</source>
        <translation>Varias hojas contienen filas. ¿Cuál es?</translation>
    </message>
    <message>
        <source>Whose file is this? Its references are the client&apos;s own.</source>
        <translation>¿De quién es este archivo? Sus referencias son las propias de esa empresa cliente.</translation>
    </message>
    <message>
        <source>What does the file hold?</source>
        <translation>¿Qué contiene el archivo?</translation>
    </message>
    <message>
        <source>What does the column “{column}” hold?</source>
        <translation>¿Qué contiene la columna “{column}”?</translation>
    </message>
    <message>
        <source>The column “{column}” is not in this file. What became of it?</source>
        <translation>La columna “{column}” no está en este archivo. ¿Qué fue de ella?</translation>
    </message>
    <message>
        <source>Which column holds this: {field}?</source>
        <translation>¿Qué columna contiene esto: {field}?</translation>
    </message>
    <message>
        <source>In which currency are the amounts?</source>
        <translation>¿En qué moneda están los importes?</translation>
    </message>
    <message>
        <source>In which country are these customers? Telephones are read by it.</source>
        <translation>¿En qué país están estos clientes? Según él se leen los teléfonos.</translation>
    </message>
    <message>
        <source>To whom are these accounts owed?</source>
        <translation>¿A quién se deben estas cuentas?</translation>
    </message>
    <message>
        <source>How are the dates in the column “{column}” written?</source>
        <translation>¿Cómo se escriben las fechas de la columna “{column}”?</translation>
    </message>
    <message>
        <source>Which sign stands before the cents?</source>
        <translation>¿Qué signo va antes de los céntimos?</translation>
    </message>
    <message>
        <source>In which time zone are the days and times?</source>
        <translation>¿En qué zona horaria están los días y las horas?</translation>
    </message>
    <message>
        <source>How many days of calls does the file hold?</source>
        <translation>¿Cuántos días de llamadas contiene el archivo?</translation>
    </message>
    <message>
        <source>Some dates in the column “{column}” may be two days. Which is meant?</source>
        <translation>Algunas fechas de la columna “{column}” pueden leerse como dos días. ¿Cuál es?</translation>
    </message>
    <message>
        <source>In some amounts a sign may mark thousands or decimals. Which is meant?</source>
        <translation>En algunos importes un signo puede marcar miles o decimales. ¿Qué marca?</translation>
    </message>
    <message>
        <source>A short name for the client</source>
        <translation>Un nombre corto para la empresa cliente</translation>
    </message>
    <message>
        <source>Three letters, such as USD</source>
        <translation>Tres letras, como USD</translation>
    </message>
    <message>
        <source>Two letters, such as US</source>
        <translation>Dos letras, como US</translation>
    </message>
    <message>
        <source>Name of the creditor</source>
        <translation>Nombre del acreedor</translation>
    </message>
    <message>
        <source>A city, such as Chicago</source>
        <translation>Una ciudad, como Chicago</translation>
    </message>
    <message>
        <source>A number of days</source>
        <translation>Un número de días</translation>
    </message>
    <message>
        <source>Choose what it holds</source>
        <translation>Elija qué contiene</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Elija una columna</translation>
    </message>
    <message>
        <source>A mixture: UTF-8, some lines Windows-1252</source>
        <translation>Una mezcla: UTF-8 y algunas líneas Windows-1252</translation>
    </message>
    <message>
        <source>UTF-8: the other lines go back</source>
        <translation>UTF-8: las demás líneas se devuelven</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Upright bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Tilde</source>
        <translation>Virgulilla (~)</translation>
    </message>
    <message>
        <source>Caret</source>
        <translation>Acento circunflejo (^)</translation>
    </message>
    <message>
        <source>In quotation marks, doubled inside</source>
        <translation>Entre comillas, dobladas por dentro</translation>
    </message>
    <message>
        <source>A backslash before each</source>
        <translation>Una barra inversa antes de cada una</translation>
    </message>
    <message>
        <source>In single quotation marks</source>
        <translation>Entre comillas simples</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>De ningún modo</translation>
    </message>
    <message>
        <source>None: the file begins with data</source>
        <translation>Ninguna: el archivo empieza con datos</translation>
    </message>
    <message>
        <source>Day first: 3/4/2026 is 3 April</source>
        <translation>Primero el día: 3/4/2026 es 3 de abril</translation>
    </message>
    <message>
        <source>Month first: 3/4/2026 is 4 March</source>
        <translation>Primero el mes: 3/4/2026 es 4 de marzo</translation>
    </message>
    <message>
        <source>Day first: 3-4-2026 is 3 April</source>
        <translation>Primero el día: 3-4-2026 es 3 de abril</translation>
    </message>
    <message>
        <source>Month first: 3-4-2026 is 4 March</source>
        <translation>Primero el mes: 3-4-2026 es 4 de marzo</translation>
    </message>
    <message>
        <source>Day first: 3/4/26 is 3 April</source>
        <translation>Primero el día: 3/4/26 es 3 de abril</translation>
    </message>
    <message>
        <source>Month first: 3/4/26 is 4 March</source>
        <translation>Primero el mes: 3/4/26 es 4 de marzo</translation>
    </message>
    <message>
        <source>Each by itself: what can be read in two ways goes back</source>
        <translation>Cada uno por sí mismo: lo que se lee de dos maneras se devuelve</translation>
    </message>
    <message>
        <source>Of two days the one with the day first: 3/4/26 is 3 April</source>
        <translation>De dos días, el que empieza por el día: 3/4/26 es el 3 de abril</translation>
    </message>
    <message>
        <source>Of two days the one with the month first: 3/4/26 is 4 March</source>
        <translation>De dos días, el que empieza por el mes: 3/4/26 es el 4 de marzo</translation>
    </message>
    <message>
        <source>A point: 1,234.50</source>
        <translation>Un punto: 1,234.50</translation>
    </message>
    <message>
        <source>A comma: 1.234,50</source>
        <translation>Una coma: 1.234,50</translation>
    </message>
    <message>
        <source>Where it can be either, thousands: 1.234 is 1,234</source>
        <translation>Donde puede ser lo uno o lo otro, miles: 1.234 es 1,234</translation>
    </message>
    <message>
        <source>Where it can be either, decimals: 1.234 is 1 and a part</source>
        <translation>Donde puede ser lo uno o lo otro, decimales: 1.234 es 1 y una parte</translation>
    </message>
    <message>
        <source>As a new kind of file</source>
        <translation>Como un archivo de otro tipo</translation>
    </message>
    <message>
        <source>It is gone for good</source>
        <translation>Ya no existe</translation>
    </message>
    <message>
        <source>As Excel counts days: {example} is 3 April 2026</source>
        <translation>Como Excel cuenta los días: {example} es el 3 de abril de 2026</translation>
    </message>
    <message>
        <source>{example} is 3 April</source>
        <translation>{example} es el 3 de abril</translation>
    </message>
    <message>
        <source>A point: {example}</source>
        <translation>Un punto: {example}</translation>
    </message>
    <message>
        <source>A comma: {example}</source>
        <translation>Una coma: {example}</translation>
    </message>
    <message>
        <source>As each row says it</source>
        <translation>Como lo dice cada fila</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Elija una opción</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Línea {number}</translation>
    </message>
    <message>
        <source>It is called “{column}” now</source>
        <translation>Ahora se llama “{column}”</translation>
    </message>
    <message>
        <source>Consumers&apos; accounts</source>
        <translation>Cuentas de consumidores</translation>
    </message>
    <message>
        <source>Invoices of companies</source>
        <translation>Facturas de empresas</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Calls made elsewhere</source>
        <translation>Llamadas hechas en otro lugar</translation>
    </message>
    <message>
        <source>Recalled or closed accounts</source>
        <translation>Cuentas retiradas o cerradas</translation>
    </message>
    <message>
        <source>Letters, e-mails and faxes</source>
        <translation>Cartas, correos y faxes</translation>
    </message>
    <message>
        <source>Stopped on its way</source>
        <translation>Detenido en camino</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Le espera</translation>
    </message>
    <message>
        <source>Going in force</source>
        <translation>Entrando en vigor</translation>
    </message>
    <message>
        <source>In force, lists follow</source>
        <translation>En vigor, listas pendientes</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>Being discarded</source>
        <translation>Descartándose</translation>
    </message>
    <message>
        <source>Being withdrawn</source>
        <translation>Retirándose</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Rows come in</source>
        <translation>Entran filas</translation>
    </message>
    <message>
        <source>Telephones that several customers have: nobody was merged</source>
        <translation>Teléfonos que tienen varios clientes: no se unió a nadie</translation>
    </message>
    <message>
        <source>References of people with other names or birth dates: kept apart</source>
        <translation>Referencias de personas con otros nombres o fechas de nacimiento: se mantienen aparte</translation>
    </message>
    <message>
        <source>Rows with a telephone that cannot be dialled: kept as a note</source>
        <translation>Filas con un teléfono que no se puede marcar: queda como nota</translation>
    </message>
    <message>
        <source>Rows with an address without a country: kept as a note</source>
        <translation>Filas con una dirección sin país: queda como nota</translation>
    </message>
    <message>
        <source>Rows that leave open whether it is a person: taken as one</source>
        <translation>Filas que no dicen si es una persona: se toma como tal</translation>
    </message>
    <message>
        <source>Persons on file who are companies now, or the other way round</source>
        <translation>Personas que constan y ahora son empresas, o al revés</translation>
    </message>
    <message>
        <source>Rows from which payment card numbers were taken out</source>
        <translation>Filas de las que se quitaron números de tarjeta</translation>
    </message>
    <message>
        <source>Rows from which IBANs were taken out</source>
        <translation>Filas de las que se quitaron IBAN</translation>
    </message>
    <message>
        <source>Rows from which bank accounts were taken out</source>
        <translation>Filas de las que se quitaron cuentas bancarias</translation>
    </message>
    <message>
        <source>Rows from which names of banks were taken out</source>
        <translation>Filas de las que se quitaron nombres de bancos</translation>
    </message>
    <message>
        <source>Rows from which national ids were taken out</source>
        <translation>Filas de las que se quitaron documentos de identidad</translation>
    </message>
    <message>
        <source>Rows that are no UTF-8: read as Windows-1252</source>
        <translation>Filas que no son UTF-8: leídas como Windows-1252</translation>
    </message>
    <message>
        <source>Rows with hidden characters: made visible</source>
        <translation>Filas con caracteres ocultos: se hicieron visibles</translation>
    </message>
    <message>
        <source>Rows older than what is on file: the newer was kept</source>
        <translation>Filas más antiguas que lo que consta: se conservó lo más nuevo</translation>
    </message>
    <message>
        <source>Rows that were on file already</source>
        <translation>Filas que ya constaban</translation>
    </message>
    <message>
        <source>Payments from before their account&apos;s balance: it has them already</source>
        <translation>Pagos anteriores al saldo de su cuenta: ya los incluye</translation>
    </message>
    <message>
        <source>Calls whose number cannot be read: they count all the same</source>
        <translation>Llamadas cuyo número no se puede leer: cuentan igualmente</translation>
    </message>
    <message>
        <source>Shared telephones</source>
        <translation>Teléfonos compartidos</translation>
    </message>
    <message>
        <source>Shared references</source>
        <translation>Referencias compartidas</translation>
    </message>
    <message>
        <source>Telephones to note</source>
        <translation>Teléfonos a nota</translation>
    </message>
    <message>
        <source>Addresses to note</source>
        <translation>Direcciones a nota</translation>
    </message>
    <message>
        <source>Card numbers</source>
        <translation>Números de tarjeta</translation>
    </message>
    <message>
        <source>IBANs</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>Cuentas bancarias</translation>
    </message>
    <message>
        <source>Banks</source>
        <translation>Bancos</translation>
    </message>
    <message>
        <source>National ids</source>
        <translation>Documentos de identidad</translation>
    </message>
    <message>
        <source>Not UTF-8</source>
        <translation>No es UTF-8</translation>
    </message>
    <message>
        <source>Hidden characters</source>
        <translation>Caracteres ocultos</translation>
    </message>
    <message>
        <source>Older rows</source>
        <translation>Filas más antiguas</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Ya constaban</translation>
    </message>
    <message>
        <source>In the balance</source>
        <translation>En el saldo</translation>
    </message>
    <message>
        <source>Numbers unread</source>
        <translation>Números sin leer</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>no name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>sin referencia</translation>
    </message>
    <message>
        <source>no creditor</source>
        <translation>sin acreedor</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>sin importe</translation>
    </message>
    <message>
        <source>no currency</source>
        <translation>sin moneda</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>sin día</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>no day and no time</source>
        <translation>sin día y sin hora</translation>
    </message>
    <message>
        <source>not an amount</source>
        <translation>no es un importe</translation>
    </message>
    <message>
        <source>not an amount in the stated style</source>
        <translation>no es un importe escrito como se dijo</translation>
    </message>
    <message>
        <source>the amount may have thousands or decimals: the sign in it can mark either</source>
        <translation>el importe puede tener miles o decimales: su signo puede marcar lo uno o lo otro</translation>
    </message>
    <message>
        <source>more than {places} decimals</source>
        <translation>más de {places} decimales</translation>
    </message>
    <message>
        <source>marked with another currency than the account&apos;s</source>
        <translation>marcado con otra moneda que la de la cuenta</translation>
    </message>
    <message>
        <source>larger than any account</source>
        <translation>mayor que cualquier cuenta</translation>
    </message>
    <message>
        <source>below zero: nothing is owed by the customer</source>
        <translation>bajo cero: el cliente no debe nada</translation>
    </message>
    <message>
        <source>below zero, and yet it says that it was received</source>
        <translation>bajo cero, y sin embargo dice que se recibió</translation>
    </message>
    <message>
        <source>settled or paid, and yet something is owed</source>
        <translation>saldada o pagada, y sin embargo se debe algo</translation>
    </message>
    <message>
        <source>not the sum of principal, interest and fees</source>
        <translation>no es la suma de capital, intereses y cargos</translation>
    </message>
    <message>
        <source>nothing was paid</source>
        <translation>no se pagó nada</translation>
    </message>
    <message>
        <source>nothing stands here</source>
        <translation>aquí no hay nada</translation>
    </message>
    <message>
        <source>not a date in a form that is known</source>
        <translation>no es una fecha en una forma conocida</translation>
    </message>
    <message>
        <source>not a date written {style}</source>
        <translation>no es una fecha escrita {style}</translation>
    </message>
    <message>
        <source>the date may be one of several days</source>
        <translation>la fecha puede ser uno de varios días</translation>
    </message>
    <message>
        <source>the date may be {days}</source>
        <translation>la fecha puede ser {days}</translation>
    </message>
    <message>
        <source>a year of two digits that does not tell the century</source>
        <translation>un año de dos cifras que no dice el siglo</translation>
    </message>
    <message>
        <source>a day that the calendar does not have</source>
        <translation>un día que el calendario no tiene</translation>
    </message>
    <message>
        <source>a month that the calendar does not have</source>
        <translation>un mes que el calendario no tiene</translation>
    </message>
    <message>
        <source>a date that the calendar does not have</source>
        <translation>una fecha que el calendario no tiene</translation>
    </message>
    <message>
        <source>a day that has not come yet</source>
        <translation>un día que aún no ha llegado</translation>
    </message>
    <message>
        <source>a time that has not come yet</source>
        <translation>una hora que aún no ha llegado</translation>
    </message>
    <message>
        <source>the year is not between {first} and {last}</source>
        <translation>el año no está entre {first} y {last}</translation>
    </message>
    <message>
        <source>a time that no clock shows</source>
        <translation>una hora que ningún reloj muestra</translation>
    </message>
    <message>
        <source>a time without its zone</source>
        <translation>una hora sin su zona</translation>
    </message>
    <message>
        <source>an offset that no zone has</source>
        <translation>un desfase que ninguna zona tiene</translation>
    </message>
    <message>
        <source>not a telephone number</source>
        <translation>no es un número de teléfono</translation>
    </message>
    <message>
        <source>not one plain telephone number</source>
        <translation>no es un solo número de teléfono</translation>
    </message>
    <message>
        <source>no numbering plan knows this number</source>
        <translation>ningún plan de numeración conoce este número</translation>
    </message>
    <message>
        <source>no country is known in which to read this number</source>
        <translation>no se sabe en qué país leer este número</translation>
    </message>
    <message>
        <source>a number with an extension, which would be lost</source>
        <translation>un número con extensión, que se perdería</translation>
    </message>
    <message>
        <source>a number that costs extra to call</source>
        <translation>un número de tarificación especial</translation>
    </message>
    <message>
        <source>not the code of a country</source>
        <translation>no es el código de un país</translation>
    </message>
    <message>
        <source>not the code of a currency</source>
        <translation>no es el código de una moneda</translation>
    </message>
    <message>
        <source>a state that the mapping does not know</source>
        <translation>un estado que la asignación no conoce</translation>
    </message>
    <message>
        <source>a state that the mapping does not know (known: {known})</source>
        <translation>un estado que la asignación no conoce (conocidos: {known})</translation>
    </message>
    <message>
        <source>a word that the mapping does not know</source>
        <translation>una palabra que la asignación no conoce</translation>
    </message>
    <message>
        <source>a word that the mapping does not know (known: {known})</source>
        <translation>una palabra que la asignación no conoce (conocidas: {known})</translation>
    </message>
    <message>
        <source>not yes or no, and the mapping does not say which</source>
        <translation>ni sí ni no, y la asignación no dice cuál</translation>
    </message>
    <message>
        <source>not one of {kinds}, and the mapping does not say which</source>
        <translation>no es uno de {kinds}, y la asignación no dice cuál</translation>
    </message>
    <message>
        <source>the mapping does not say how dates are written</source>
        <translation>la asignación no dice cómo se escriben las fechas</translation>
    </message>
    <message>
        <source>a contact without a name</source>
        <translation>un contacto sin nombre</translation>
    </message>
    <message>
        <source>a payment card number, which is not kept here: another reference is needed</source>
        <translation>un número de tarjeta, que aquí no se guarda: hace falta otra referencia</translation>
    </message>
    <message>
        <source>a bank account, which is not kept here: another reference is needed</source>
        <translation>una cuenta bancaria, que aquí no se guarda: hace falta otra referencia</translation>
    </message>
    <message>
        <source>a social security number, which is not kept here: another reference is needed</source>
        <translation>un número de seguridad social, que aquí no se guarda: hace falta otra referencia</translation>
    </message>
    <message>
        <source>the row is empty</source>
        <translation>la fila está vacía</translation>
    </message>
    <message>
        <source>{cells} cells where the header has {width}</source>
        <translation>{cells} celdas donde la cabecera tiene {width}</translation>
    </message>
    <message>
        <source>longer than {number} characters</source>
        <translation>más de {number} caracteres</translation>
    </message>
    <message>
        <source>the quotation marks do not pair up</source>
        <translation>las comillas no van por pares</translation>
    </message>
    <message>
        <source>a backslash that stands before no sign that needs one</source>
        <translation>una barra inversa ante un signo que no la necesita</translation>
    </message>
    <message>
        <source>holds control characters</source>
        <translation>contiene caracteres de control</translation>
    </message>
    <message>
        <source>holds bytes that are not in the file&apos;s encoding</source>
        <translation>contiene bytes que no son de la codificación del archivo</translation>
    </message>
    <message>
        <source>more characters than the columns have</source>
        <translation>más caracteres que los de las columnas</translation>
    </message>
    <message>
        <source>a formula whose value was not saved: open the workbook, and save it once</source>
        <translation>una fórmula cuyo valor no se guardó: abra el libro y guárdelo una vez</translation>
    </message>
    <message>
        <source>the spreadsheet shows an error here</source>
        <translation>la hoja de cálculo muestra aquí un error</translation>
    </message>
    <message>
        <source>a number that the sheet shows as a percentage</source>
        <translation>un número que la hoja muestra como porcentaje</translation>
    </message>
    <message>
        <source>a number that the sheet shows in thousands</source>
        <translation>un número que la hoja muestra en miles</translation>
    </message>
    <message>
        <source>a number of more than 15 digits, of which a spreadsheet keeps 15: it has to be text</source>
        <translation>un número de más de 15 cifras, de las que una hoja de cálculo guarda 15: tiene que ser texto</translation>
    </message>
    <message>
        <source>a total of the file, and no account</source>
        <translation>un total del archivo, y no una cuenta</translation>
    </message>
    <message>
        <source>the names of the columns stand here again</source>
        <translation>aquí están otra vez los nombres de las columnas</translation>
    </message>
    <message>
        <source>a number that a spreadsheet has shortened: the whole one is needed</source>
        <translation>un número que una hoja de cálculo ha acortado: hace falta el número completo</translation>
    </message>
    <message>
        <source>several telephone numbers in one cell</source>
        <translation>varios números de teléfono en una celda</translation>
    </message>
    <message>
        <source>a day without its zone</source>
        <translation>un día sin su zona horaria</translation>
    </message>
    <message>
        <source>a cell that cannot be read</source>
        <translation>una celda que no se puede leer</translation>
    </message>
    <message>
        <source>a cell beyond the column {column}</source>
        <translation>una celda más allá de la columna {column}</translation>
    </message>
    <message>
        <source>more than {number} different people have this reference: it is nobody&apos;s own</source>
        <translation>más de {number} personas distintas tienen esta referencia: no es de nadie</translation>
    </message>
    <message>
        <source>several customers have this reference and name: only the birth date can tell which is meant</source>
        <translation>varios clientes tienen esta referencia y este nombre: solo la fecha de nacimiento dice cuál es</translation>
    </message>
    <message>
        <source>the account on file belongs to someone else: another name, birth date or customer reference</source>
        <translation>la cuenta que consta es de otra persona: otro nombre, fecha de nacimiento o referencia</translation>
    </message>
    <message>
        <source>too much for one customer to hold</source>
        <translation>demasiado para un solo cliente</translation>
    </message>
    <message>
        <source>the account stands in line {line} already, for someone of another name, birth date or reference</source>
        <translation>la cuenta ya está en la línea {line}, de alguien con otro nombre, fecha de nacimiento o referencia</translation>
    </message>
    <message>
        <source>the account stands in line {line} already</source>
        <translation>la cuenta ya está en la línea {line}</translation>
    </message>
    <message>
        <source>the same stands in line {line} already</source>
        <translation>lo mismo ya está en la línea {line}</translation>
    </message>
    <message>
        <source>the payment stands in line {line} already</source>
        <translation>el pago ya está en la línea {line}</translation>
    </message>
    <message>
        <source>no such customer of this client is on file</source>
        <translation>no consta tal cliente de esta empresa</translation>
    </message>
    <message>
        <source>no such account of this client is on file</source>
        <translation>no consta tal cuenta de esta empresa</translation>
    </message>
    <message>
        <source>the account on file belongs to another customer</source>
        <translation>la cuenta que consta es de otro cliente</translation>
    </message>
    <message>
        <source>several customers have this reference: name the account</source>
        <translation>varios clientes tienen esta referencia: nombre la cuenta</translation>
    </message>
    <message>
        <source>another currency than the account has</source>
        <translation>otra moneda que la de la cuenta</translation>
    </message>
    <message>
        <source>a payment with this reference is on file with another account, amount or day</source>
        <translation>un pago con esta referencia consta con otra cuenta, importe o día</translation>
    </message>
    <message>
        <source>no earlier payment that this one undoes is known: if it stands further down, bring this row in again</source>
        <translation>no se conoce el pago anterior que este deshace: si está más abajo, vuelva a incorporar esta fila</translation>
    </message>
    <message>
        <source>the payment that it undoes is of another account</source>
        <translation>el pago que deshace es de otra cuenta</translation>
    </message>
    <message>
        <source>more came back than was paid</source>
        <translation>se devolvió más de lo pagado</translation>
    </message>
    <message>
        <source>this payment came back already</source>
        <translation>este pago ya se devolvió</translation>
    </message>
    <message>
        <source>this payment came back since: if it was paid anew, it needs a reference of its own</source>
        <translation>este pago se devolvió después: si se pagó de nuevo, necesita una referencia propia</translation>
    </message>
    <message>
        <source>this call is on file with another outcome</source>
        <translation>esta llamada ya consta con otro resultado</translation>
    </message>
    <message>
        <source>it went out, and yet it asks for something</source>
        <translation>salió, y sin embargo pide algo</translation>
    </message>
    <message>
        <source>entered before it came in</source>
        <translation>registrado antes de entrar</translation>
    </message>
    <message>
        <source>what the {piece} is about is not said</source>
        <translation>no se dice de qué trata: {piece}</translation>
    </message>
    <message>
        <source>the number that it stops is not said</source>
        <translation>no se dice el número al que pone alto</translation>
    </message>
    <message>
        <source>{days} or {last}</source>
        <translation>{days} o {last}</translation>
    </message>
    <message>
        <source>Lines that are no UTF-8: {count}</source>
        <translation>Líneas que no son UTF-8: {count}</translation>
    </message>
    <message>
        <source>Lines that are UTF-8 beyond ASCII: {count}</source>
        <translation>Líneas UTF-8 más allá de ASCII: {count}</translation>
    </message>
    <message>
        <source>Amounts that fit a point before the cents: {count}</source>
        <translation>Importes que admiten un punto ante los céntimos: {count}</translation>
    </message>
    <message>
        <source>Amounts that fit a comma before the cents: {count}</source>
        <translation>Importes que admiten una coma ante los céntimos: {count}</translation>
    </message>
    <message>
        <source>Amounts that can be read in two ways: {count}</source>
        <translation>Importes que pueden leerse de dos maneras: {count}</translation>
    </message>
    <message>
        <source>Amounts without a sign: {count}</source>
        <translation>Importes sin signo: {count}</translation>
    </message>
    <message>
        <source>With a country code: {count}</source>
        <translation>Con prefijo de país: {count}</translation>
    </message>
    <message>
        <source>Without one: {count}</source>
        <translation>Sin él: {count}</translation>
    </message>
    <message>
        <source>Valid in {region}: {count} of {tried} tried</source>
        <translation>Válidos en {region}: {count} de {tried} probados</translation>
    </message>
    <message>
        <source>{answer}: {count} faulty rows</source>
        <translation>{answer}: {count} filas con fallos</translation>
    </message>
    <message>
        <source>{answer}: {count} even rows</source>
        <translation>{answer}: {count} filas iguales</translation>
    </message>
    <message>
        <source>This is no currency. It has three letters, such as USD.</source>
        <translation>No es una moneda. Tiene tres letras, como USD.</translation>
    </message>
    <message>
        <source>This is no country. It has two letters, such as US.</source>
        <translation>No es un país. Tiene dos letras, como US.</translation>
    </message>
    <message>
        <source>This is no time zone. Choose the one of a city, such as Chicago.</source>
        <translation>No es una zona horaria. Elija la de una ciudad, como Chicago.</translation>
    </message>
    <message>
        <source>Two columns were said to hold this: {field}. Only one of them can.</source>
        <translation>Se dijo de dos columnas que contienen esto: {field}. Solo una puede.</translation>
    </message>
</context>
<context>
    <name>FilesColumn</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Bring a file in…</source>
        <translation>Traer un archivo…</translation>
    </message>
    <message>
        <source>Notes that may ask for something</source>
        <translation>Notas que pueden pedir algo</translation>
    </message>
    <message>
        <source>Who may be one person</source>
        <translation>Quién puede ser la misma persona</translation>
    </message>
    <message>
        <source>Open step: earlier calls</source>
        <translation>Paso abierto: llamadas anteriores</translation>
    </message>
    <message>
        <source>No file has come in on this desk.</source>
        <translation>En este puesto no ha entrado ningún archivo.</translation>
    </message>
    <message>
        <source>Notes that may ask for something: {0}</source>
        <translation>Notas que pueden pedir algo: {0}</translation>
    </message>
    <message>
        <source>Who may be one person: {0}</source>
        <translation>Quién puede ser la misma persona: {0}</translation>
    </message>
</context>
<context>
    <name>FilesList</name>
    <message>
        <source>Files that came in</source>
        <translation>Archivos recibidos</translation>
    </message>
    <message>
        <source>{0} rows, {1} taken</source>
        <translation>{0} filas, {1} tomadas</translation>
    </message>
    <message>
        <source>{0} rows so far, {1} taken</source>
        <translation>{0} filas hasta ahora, {1} tomadas</translation>
    </message>
    <message>
        <source>{0} go back</source>
        <translation>{0} se devuelven</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>Drop a client&apos;s file here</source>
        <translation>Suelte aquí el archivo de una empresa cliente</translation>
    </message>
    <message>
        <source>Accounts, payments, calls, letters. You see what was understood before anything is written.</source>
        <translation>Cuentas, pagos, llamadas, cartas. Verá lo que se entendió antes de que se escriba nada.</translation>
    </message>
</context>
<context>
    <name>FilesPlace</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Bring a file in</source>
        <translation>Traer un archivo</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.dat)</source>
        <translation>Tablas (*.csv *.tsv *.txt *.xlsx *.dat)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save the rows that go back</source>
        <translation>Guardar las filas que se devuelven</translation>
    </message>
    <message>
        <source>{0} waits until the call is over</source>
        <translation>{0} espera a que termine la llamada</translation>
    </message>
    <message>
        <source>{0} and more wait until the call is over</source>
        <translation>{0} y otros esperan a que termine la llamada</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>Después: {0}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Try a part of the name, the reference on the letter, or the last digits of the number.</source>
        <translation>Pruebe con una parte del nombre, la referencia de la carta o las últimas cifras del número.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>number …{0}</source>
        <translation>número …{0}</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to AgentDesk</source>
        <translation>Le damos la bienvenida a AgentDesk</translation>
    </message>
    <message>
        <source>Everything you see and note is kept in one encrypted file on this device. Choose what opens it.</source>
        <translation>Todo lo que ve y anota se guarda en un archivo cifrado en este equipo. Elija qué lo abre.</translation>
    </message>
    <message>
        <source>Make my desk</source>
        <translation>Crear mi escritorio</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>At least {0} characters. A few words you remember are best.</source>
        <translation>Al menos {0} caracteres. Lo mejor son unas palabras que recuerde.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Lo mismo otra vez</translation>
    </message>
    <message>
        <source>Begin with the demonstration: invented customers, to try everything</source>
        <translation>Empezar con la demostración: clientes inventados, para probarlo todo</translation>
    </message>
    <message>
        <source>Where this computer has a keyring, it opens the desk for you and the passphrase is the spare key. Nobody can open the file without one of them: keep the passphrase safe. Folder: {0}</source>
        <translation>Si este equipo tiene un llavero, abre el escritorio por usted y la frase de acceso es la llave de repuesto. Nadie puede abrir el archivo sin uno de los dos: guarde bien la frase. Carpeta: {0}</translation>
    </message>
</context>
<context>
    <name>FirstWordsCard</name>
    <message>
        <source>Your first words</source>
        <translation>Sus primeras palabras</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>FlagsCard</name>
    <message>
        <source>Worth a look</source>
        <translation>Merece una mirada</translation>
    </message>
    <message>
        <source>What is flagged</source>
        <translation>Lo señalado</translation>
    </message>
    <message>
        <source>Show the rows of</source>
        <translation>Mostrar las filas de</translation>
    </message>
    <message>
        <source>{0} more on file</source>
        <translation>{0} más que constan</translation>
    </message>
    <message>
        <source>Reference {0}</source>
        <translation>Referencia {0}</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Línea {0}</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} veces</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>The stop sign is lifted.</source>
        <translation>La señal de alto está levantada.</translation>
    </message>
</context>
<context>
    <name>HadAnsweredCard</name>
    <message>
        <source>Nobody was marked as picking up</source>
        <translation>No se marcó que alguien contestara</translation>
    </message>
    <message>
        <source>They had answered…</source>
        <translation>Habían contestado…</translation>
    </message>
    <message>
        <source>Why was it not marked then?</source>
        <translation>¿Por qué no se marcó entonces?</translation>
    </message>
    <message>
        <source>They had answered</source>
        <translation>Habían contestado</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <source>Called us from {number}</source>
        <translation>Nos llamó desde {number}</translation>
    </message>
    <message>
        <source>We called {number}</source>
        <translation>Llamamos a {number}</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin número</translation>
    </message>
    <message>
        <source>We promised: {what}, by {on}</source>
        <translation>Prometimos: {what}, a más tardar el {on}</translation>
    </message>
    <message>
        <source>no funds</source>
        <translation>sin fondos</translation>
    </message>
    <message>
        <source>the account was closed</source>
        <translation>la cuenta estaba cerrada</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>se detuvo el pago</translation>
    </message>
    <message>
        <source>it was not authorised</source>
        <translation>no estaba autorizado</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>otro motivo</translation>
    </message>
    <message>
        <source>asks for information</source>
        <translation>pide información</translation>
    </message>
    <message>
        <source>disputes it</source>
        <translation>lo disputa</translation>
    </message>
    <message>
        <source>asks not to be contacted</source>
        <translation>pide que no haya más contacto</translation>
    </message>
    <message>
        <source>complains</source>
        <translation>presenta una queja</translation>
    </message>
    <message>
        <source>cannot pay now</source>
        <translation>no puede pagar ahora</translation>
    </message>
    <message>
        <source>says it was paid</source>
        <translation>dice que ya pagó</translation>
    </message>
    <message>
        <source>asks for something else</source>
        <translation>pide otra cosa</translation>
    </message>
    <message>
        <source>Payment of {amount} received</source>
        <translation>Pago de {amount} recibido</translation>
    </message>
    <message>
        <source>Payment of {amount} came back</source>
        <translation>El pago de {amount} fue devuelto</translation>
    </message>
    <message>
        <source>Payment of {amount} came back: {why}</source>
        <translation>El pago de {amount} fue devuelto: {why}</translation>
    </message>
    <message>
        <source>They called, not here: {outcome}</source>
        <translation>Llamó a otro lugar: {outcome}</translation>
    </message>
    <message>
        <source>Called, not from here: {outcome}</source>
        <translation>Llamada hecha desde otro lugar: {outcome}</translation>
    </message>
    <message>
        <source>Account {reference}: {what}</source>
        <translation>Cuenta {reference}: {what}</translation>
    </message>
    <message>
        <source>Received: {medium}</source>
        <translation>Recibido: {medium}</translation>
    </message>
    <message>
        <source>Sent: {medium}</source>
        <translation>Enviado: {medium}</translation>
    </message>
    <message>
        <source>picture: {where}</source>
        <translation>imagen: {where}</translation>
    </message>
    <message>
        <source>Lifted: {sign}. Why: {reason}</source>
        <translation>Levantada: {sign}. Motivo: {reason}</translation>
    </message>
    <message>
        <source>No longer with the company: {what}</source>
        <translation>Ya no está en la empresa: {what}</translation>
    </message>
    <message>
        <source>Contact of the company: {what}</source>
        <translation>Contacto de la empresa: {what}</translation>
    </message>
    <message>
        <source>Says it was paid</source>
        <translation>Dice que se pagó</translation>
    </message>
    <message>
        <source>Disputes it: {what}</source>
        <translation>Lo disputa: {what}</translation>
    </message>
    <message>
        <source>Disputes it: {what} - “{words}”</source>
        <translation>Lo disputa: {what} - «{words}»</translation>
    </message>
    <message>
        <source>Complaint: {what}</source>
        <translation>Queja: {what}</translation>
    </message>
    <message>
        <source>Says it was paid: {what}</source>
        <translation>Dice que se pagó: {what}</translation>
    </message>
    <message>
        <source>Callback agreed for {when}, their time</source>
        <translation>Llamada acordada para {when}, hora del cliente</translation>
    </message>
    <message>
        <source>Complaint: {what} - “{words}”</source>
        <translation>Queja: {what} - «{words}»</translation>
    </message>
    <message>
        <source>Shown a way to pay: {what}</source>
        <translation>Se mostró una forma de pago: {what}</translation>
    </message>
    <message>
        <source>Help offered: {what}</source>
        <translation>Ayuda ofrecida: {what}</translation>
    </message>
</context>
<context>
    <name>HintBoxes</name>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Evite</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Contact history</source>
        <translation>Historial de contactos</translation>
    </message>
    <message>
        <source>our time</source>
        <translation>nuestra hora</translation>
    </message>
    <message>
        <source>Contact history, the last first</source>
        <translation>Historial de contactos, el último primero</translation>
    </message>
    <message>
        <source>Nobody has spoken with them yet.</source>
        <translation>Nadie ha hablado todavía con esta persona.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Log a letter…</source>
        <translation>Registrar una carta…</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>En el expediente</translation>
    </message>
</context>
<context>
    <name>Impossible</name>
    <message>
        <source>Not possible now</source>
        <translation>No es posible ahora</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Mostrar por qué</translation>
    </message>
    <message>
        <source>Not possible now: {0}</source>
        <translation>No es posible ahora: {0}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>IncomingCard</name>
    <message>
        <source>A call comes in</source>
        <translation>Entra una llamada</translation>
    </message>
    <message>
        <source>Number on your phone, if it shows one</source>
        <translation>Número en su teléfono, si lo muestra</translation>
    </message>
    <message>
        <source>The last four digits are enough to look for who it is.</source>
        <translation>Los últimos cuatro dígitos bastan para buscar quién es.</translation>
    </message>
    <message>
        <source>I have picked up</source>
        <translation>Ya contesté</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Mark the call you are in as over first. Then you can take this one, and the first stays under “To finish” with all you noted.</source>
        <translation>Marque primero su llamada como terminada. Después puede tomar esta, y la primera queda en «Por terminar» con todo lo que anotó.</translation>
    </message>
    <message>
        <source>What you were doing stays as it is.</source>
        <translation>Lo que estaba haciendo queda como está.</translation>
    </message>
    <message>
        <source>This is no telephone number. Leave it empty if none is shown.</source>
        <translation>Esto no es un número de teléfono. Déjelo vacío si no se muestra ninguno.</translation>
    </message>
</context>
<context>
    <name>InvoiceList</name>
    <message>
        <source>This call speaks of {0} only. Talk about the others in a call of their own.</source>
        <translation>Esta llamada trata solo de {0}. Hable de las demás en otra llamada.</translation>
    </message>
    <message>
        <source>Creditor: {0}</source>
        <translation>Acreedor: {0}</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>del {0}</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>vence el {0}</translation>
    </message>
    <message>
        <source>{0} days late</source>
        <translation>{0} días de retraso</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 día de retraso</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>List of keys</source>
        <translation>Lista de teclas</translation>
    </message>
    <message>
        <source>Find a key or an action</source>
        <translation>Buscar una tecla o una acción</translation>
    </message>
    <message>
        <source>What is grey does nothing at this moment.</source>
        <translation>Lo que está en gris no hace nada en este momento.</translation>
    </message>
</context>
<context>
    <name>LadderCard</name>
    <message>
        <source>Ladder</source>
        <translation>Escalera</translation>
    </message>
</context>
<context>
    <name>LeftOffCard</name>
    <message>
        <source>Where we left off</source>
        <translation>Dónde nos quedamos</translation>
    </message>
    <message>
        <source>our time</source>
        <translation>nuestra hora</translation>
    </message>
    <message>
        <source>This is our first call.</source>
        <translation>Es nuestra primera llamada.</translation>
    </message>
    <message>
        <source>The last contacts</source>
        <translation>Los últimos contactos</translation>
    </message>
    <message>
        <source>We promised: {0}, by {1}</source>
        <translation>Prometimos: {0}, a más tardar el {1}</translation>
    </message>
    <message>
        <source>They agreed to: {0}</source>
        <translation>Se acordó: {0}</translation>
    </message>
    <message>
        <source>They agreed to: {0}, next {1} on {2}</source>
        <translation>Se acordó: {0}, próximo {1} el {2}</translation>
    </message>
</context>
<context>
    <name>LetterAsks</name>
    <message>
        <source>What it asks</source>
        <translation>Qué pide</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>What it stops</source>
        <translation>Qué detiene</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>Qué número</translation>
    </message>
    <message>
        <source>Choose what it asks.</source>
        <translation>Elija qué pide.</translation>
    </message>
    <message>
        <source>Choose what it is about.</source>
        <translation>Elija sobre qué es.</translation>
    </message>
    <message>
        <source>Choose what it stops.</source>
        <translation>Elija qué detiene.</translation>
    </message>
    <message>
        <source>Choose which number it stops.</source>
        <translation>Elija qué número detiene.</translation>
    </message>
</context>
<context>
    <name>LetterWhen</name>
    <message>
        <source>It came in</source>
        <translation>Llegó</translation>
    </message>
    <message>
        <source>We sent it</source>
        <translation>La enviamos</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>En qué sentido</translation>
    </message>
    <message>
        <source>Day it came in</source>
        <translation>Día en que llegó</translation>
    </message>
    <message>
        <source>At, our time</source>
        <translation>A las, hora nuestra</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Choose what it is.</source>
        <translation>Elija qué es.</translation>
    </message>
    <message>
        <source>Type a day, such as today or 11/20.</source>
        <translation>Escriba un día, por ejemplo hoy o ayer.</translation>
    </message>
    <message>
        <source>Type a time, such as 10:40.</source>
        <translation>Escriba una hora, por ejemplo 10:40.</translation>
    </message>
    <message>
        <source>That is later than now.</source>
        <translation>Eso es más tarde que ahora.</translation>
    </message>
    <message>
        <source>Day it was sent</source>
        <translation>Día en que se envió</translation>
    </message>
    <message>
        <source>If only the day is known, leave it empty: it counts from the beginning of the day.</source>
        <translation>Si solo se sabe el día, déjela vacía: cuenta desde el comienzo del día.</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Nothing, it only tells us something</source>
        <translation>Nada, solo nos informa de algo</translation>
    </message>
    <message>
        <source>Information or a proof</source>
        <translation>Información o un comprobante</translation>
    </message>
    <message>
        <source>Disputes what is owed</source>
        <translation>Disputa lo que se debe</translation>
    </message>
    <message>
        <source>Not to be contacted</source>
        <translation>Que no se le contacte</translation>
    </message>
    <message>
        <source>Complains about us</source>
        <translation>Se queja de nosotros</translation>
    </message>
    <message>
        <source>Cannot pay now</source>
        <translation>No puede pagar ahora</translation>
    </message>
    <message>
        <source>Says that it was paid</source>
        <translation>Dice que ya se pagó</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>No calls about it until the answer is sent.</source>
        <translation>Sin llamadas al respecto hasta enviar la respuesta.</translation>
    </message>
    <message>
        <source>No calls until it is answered.</source>
        <translation>Sin llamadas hasta responder.</translation>
    </message>
    <message>
        <source>Care is opened for them. No calls until its review.</source>
        <translation>Se abre atención especial. Sin llamadas hasta su revisión.</translation>
    </message>
    <message>
        <source>Not asked for again while the payment is looked for.</source>
        <translation>No se pide de nuevo mientras se busca el pago.</translation>
    </message>
    <message>
        <source>No calls on this number any more.</source>
        <translation>Ninguna llamada más a este número.</translation>
    </message>
    <message>
        <source>No phone calls at all.</source>
        <translation>Ninguna llamada por teléfono.</translation>
    </message>
    <message>
        <source>No contact except in writing.</source>
        <translation>Ningún contacto, salvo por escrito.</translation>
    </message>
    <message>
        <source>One number</source>
        <translation>Un número</translation>
    </message>
    <message>
        <source>All phone calls</source>
        <translation>Todas las llamadas</translation>
    </message>
    <message>
        <source>All contact but in writing</source>
        <translation>Todo contacto, salvo por escrito</translation>
    </message>
    <message>
        <source>Called once meanwhile</source>
        <translation>Una llamada entretanto</translation>
    </message>
    <message>
        <source>Called twice meanwhile</source>
        <translation>Dos llamadas entretanto</translation>
    </message>
    <message>
        <source>Received {hours} hours before it was entered</source>
        <translation>Llegó {hours} horas antes de registrarse</translation>
    </message>
    <message>
        <source>Received {days} days before it was entered</source>
        <translation>Llegó {days} días antes de registrarse</translation>
    </message>
    <message>
        <source>Called {times} times meanwhile</source>
        <translation>{times} llamadas entretanto</translation>
    </message>
    <message>
        <source>A letter is entered where the account may be seen: before the call, or after the check.</source>
        <translation>Una carta se registra donde se puede ver la cuenta: antes de la llamada o después de la comprobación.</translation>
    </message>
    <message>
        <source>It is entered, and in force from when it came in.</source>
        <translation>Queda registrada y vale desde que llegó.</translation>
    </message>
</context>
<context>
    <name>LiftStopCard</name>
    <message>
        <source>Lift a stop sign</source>
        <translation>Levantar una señal de alto</translation>
    </message>
    <message>
        <source>Why is it lifted?</source>
        <translation>¿Por qué se levanta?</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>Levantarla</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla</translation>
    </message>
    <message>
        <source>Stop sign</source>
        <translation>Señal de alto</translation>
    </message>
    <message>
        <source>A few words are enough.</source>
        <translation>Bastan unas pocas palabras.</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>{0} on the line</source>
        <translation>{0} en la línea</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Identidad confirmada</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Aún sin confirmar</translation>
    </message>
    <message>
        <source>Number …{0}</source>
        <translation>Número …{0}</translation>
    </message>
    <message>
        <source>Number not shown</source>
        <translation>Número oculto</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>{there} their time</source>
        <translation>{there} hora del cliente</translation>
    </message>
    <message>
        <source>({time} here)</source>
        <translation>({time} aquí)</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>On the line</source>
        <translation>En la línea</translation>
    </message>
    <message>
        <source>may hear about the account</source>
        <translation>puede oír sobre la cuenta</translation>
    </message>
    <message>
        <source>may not hear about the account</source>
        <translation>no puede oír sobre la cuenta</translation>
    </message>
    <message>
        <source>They left</source>
        <translation>Ya no está</translation>
    </message>
</context>
<context>
    <name>LogCallCard</name>
    <message>
        <source>Log a call that was made without the desk</source>
        <translation>Registrar una llamada hecha sin el escritorio</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Began at, our time</source>
        <translation>Empezó a las, hora nuestra</translation>
    </message>
    <message>
        <source>Why was it not made from the desk?</source>
        <translation>¿Por qué no se hizo desde el escritorio?</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Minutes it lasted</source>
        <translation>Minutos que duró</translation>
    </message>
    <message>
        <source>Go on to the wrap-up</source>
        <translation>Continuar al cierre</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Type a day, such as today or 11/20.</source>
        <translation>Escriba un día, por ejemplo hoy o ayer.</translation>
    </message>
    <message>
        <source>Type a time, such as 10:40.</source>
        <translation>Escriba una hora, por ejemplo 10:40.</translation>
    </message>
</context>
<context>
    <name>LogLetterCard</name>
    <message>
        <source>Log a letter or message</source>
        <translation>Registrar una carta o un mensaje</translation>
    </message>
    <message>
        <source>All accounts, or the person</source>
        <translation>Todas las cuentas, o la persona</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>What it says (if it helps)</source>
        <translation>Qué dice (si ayuda)</translation>
    </message>
    <message>
        <source>Where its scan is (if there is one)</source>
        <translation>Dónde está su copia digital (si la hay)</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Entered now, {0} our time. It counts from when it came in.</source>
        <translation>Se registra ahora, {0} hora nuestra. Cuenta desde que llegó.</translation>
    </message>
    <message>
        <source>Choose the account that it is about.</source>
        <translation>Elija la cuenta de la que trata.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Still on the call?</source>
        <translation>¿Sigue en la llamada?</translation>
    </message>
    <message>
        <source>Mark the call as over before you close AgentDesk.</source>
        <translation>Marque la llamada como terminada antes de cerrar AgentDesk.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>{0}, {1}: lock</source>
        <translation>{0}, {1}: bloquear</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
</context>
<context>
    <name>MeanwhileCard</name>
    <message>
        <source>Changed during this call</source>
        <translation>Cambio durante esta llamada</translation>
    </message>
    <message>
        <source>Something has changed during this call.</source>
        <translation>Algo cambió durante esta llamada.</translation>
    </message>
    <message>
        <source>Ask for nothing more about it, and close the call kindly.</source>
        <translation>No pida nada más sobre esto y termine la llamada con amabilidad.</translation>
    </message>
    <message>
        <source>Changed during this call: {0}</source>
        <translation>Cambió durante esta llamada: {0}</translation>
    </message>
</context>
<context>
    <name>MinutesField</name>
    <message>
        <source>Only a whole number, up to {0}.</source>
        <translation>Solo un número entero, hasta {0}.</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>12/4, friday, +7</source>
        <translation>12/4, friday, +7</translation>
    </message>
    <message>
        <source>12/4, friday, yesterday</source>
        <translation>12/4, viernes, ayer</translation>
    </message>
    <message>
        <source>5:30 pm, 17:30</source>
        <translation>5:30 pm, 17:30</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message>
        <source>More below</source>
        <translation>Hay más abajo</translation>
    </message>
    <message>
        <source>Answers below: {0}</source>
        <translation>Respuestas abajo: {0}</translation>
    </message>
    <message>
        <source>Below: {0}</source>
        <translation>Abajo: {0}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>NameCaller</name>
    <message>
        <source>Whom is this call about?</source>
        <translation>¿De quién trata esta llamada?</translation>
    </message>
    <message>
        <source>“Thank you for calling. Do you have the reference on our letter at hand?”</source>
        <translation>«Gracias por llamar. ¿Tiene a mano la referencia de nuestra carta?»</translation>
    </message>
    <message>
        <source>Reference, number or name they gave</source>
        <translation>Referencia, número o nombre que dieron</translation>
    </message>
    <message>
        <source>Ask, do not offer: no name is said before they say it. Down and Enter choose.</source>
        <translation>Pregunte, no ofrezca: no se dice ningún nombre antes de que lo digan. Abajo e Intro eligen.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>Before you speak</source>
        <translation>Antes de hablar</translation>
    </message>
</context>
<context>
    <name>NeedsTray</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>What is confirmed is shown in every call, also before anybody is confirmed.</source>
        <translation>Lo que se confirma se muestra en cada llamada, también antes de comprobar con quién se habla.</translation>
    </message>
    <message>
        <source>Notes that may ask for something</source>
        <translation>Notas que pueden pedir algo</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Qué pide</translation>
    </message>
    <message>
        <source>What the agent is shown</source>
        <translation>Qué se muestra a quien llama</translation>
    </message>
    <message>
        <source>It is a need</source>
        <translation>Es una necesidad</translation>
    </message>
    <message>
        <source>Leave it a note</source>
        <translation>Dejarlo como nota</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>What happens next</source>
        <translation>Qué sigue después</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Time there</source>
        <translation>Hora de allí</translation>
    </message>
    <message>
        <source>{0} time</source>
        <translation>hora de {0}</translation>
    </message>
    <message>
        <source>Type it again, please.</source>
        <translation>Escríbalo de nuevo, por favor.</translation>
    </message>
    <message>
        <source>{0} here</source>
        <translation>{0} aquí</translation>
    </message>
    <message>
        <source>This is not at a time that the customer wished.</source>
        <translation>Esta hora no es de las que pidió la persona.</translation>
    </message>
    <message>
        <source>This is not at a time that the customer wished: “{0}”.</source>
        <translation>Esta hora no es de las que pidió la persona: «{0}».</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>What they said, in their words. Facts, no opinions.</source>
        <translation>Lo que dijo el cliente, con sus palabras. Hechos, no opiniones.</translation>
    </message>
    <message>
        <source>This note is full.</source>
        <translation>Esta nota está llena.</translation>
    </message>
    <message>
        <source>saved on this device, {0}</source>
        <translation>guardado aquí, {0}</translation>
    </message>
    <message>
        <source>Card number removed from the note</source>
        <translation>Número de tarjeta retirado de la nota</translation>
    </message>
    <message>
        <source>National id removed from the note</source>
        <translation>Documento de identidad retirado de la nota</translation>
    </message>
    <message>
        <source>Bank data removed from the note</source>
        <translation>Datos bancarios retirados de la nota</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>No telephone number is known.</source>
        <translation>No se conoce ningún teléfono.</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>Dial {0}</source>
        <translation>Marcar {0}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open your desk</source>
        <translation>Abra su escritorio</translation>
    </message>
    <message>
        <source>The keyring of this computer does not open it now. Your passphrase does.</source>
        <translation>El llavero de este equipo no lo abre ahora. Su frase de acceso, sí.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <source>What does the customer say?</source>
        <translation>¿Qué dice el cliente?</translation>
    </message>
    <message>
        <source>What may be said</source>
        <translation>Lo que se puede decir</translation>
    </message>
    <message>
        <source>No words like these. Write them into the notes.</source>
        <translation>No hay palabras así. Escríbalas en las notas.</translation>
    </message>
</context>
<context>
    <name>OutcomesCard</name>
    <message>
        <source>How did the call end?</source>
        <translation>¿Cómo terminó la llamada?</translation>
    </message>
    <message>
        <source>Another outcome…</source>
        <translation>Otro resultado…</translation>
    </message>
    <message>
        <source>press the number, or click</source>
        <translation>pulse el número o haga clic</translation>
    </message>
    <message>
        <source>follows from the call</source>
        <translation>se deduce de la llamada</translation>
    </message>
</context>
<context>
    <name>PairsTray</name>
    <message>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <source>Each keeps its own record and accounts. What is about the person holds on both.</source>
        <translation>Cada ficha conserva sus cuentas. Lo que atañe a la persona vale en ambas.</translation>
    </message>
    <message>
        <source>Who may be one person</source>
        <translation>Quién puede ser la misma persona</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Personas distintas</translation>
    </message>
    <message>
        <source>For it: {0}</source>
        <translation>A favor: {0}</translation>
    </message>
    <message>
        <source>Against it: {0}</source>
        <translation>En contra: {0}</translation>
    </message>
    <message>
        <source>Decided by {0}: {1}</source>
        <translation>Lo decidió {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action</source>
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Nothing that can be done now has these letters.</source>
        <translation>Nada de lo que se puede hacer ahora tiene estas letras.</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
</context>
<context>
    <name>PastCallsCard</name>
    <message>
        <source>One step is open</source>
        <translation>Queda un paso abierto</translation>
    </message>
    <message>
        <source>They count like our own. Until somebody says, every customer of this file shows that they are not known. A file of them answers it once none of its calls of somebody here goes back.</source>
        <translation>Cuentan como las nuestras. Hasta que alguien lo diga, cada cliente de este archivo muestra que no se conocen. Un archivo de ellas lo contesta cuando no se devuelve ninguna llamada de alguien de aquí.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Bring in a file of them…</source>
        <translation>Traer un archivo con ellas…</translation>
    </message>
    <message>
        <source>None were made</source>
        <translation>No se hizo ninguna</translation>
    </message>
    <message>
        <source>Nobody knows</source>
        <translation>Nadie lo sabe</translation>
    </message>
    <message>
        <source>Was anybody of {0} called in the seven days before this file came?</source>
        <translation>¿Se llamó a alguien de {0} en los siete días antes de llegar este archivo?</translation>
    </message>
</context>
<context>
    <name>PersonChange</name>
    <message>
        <source>A call is going on. Sign in when it is over.</source>
        <translation>Hay una llamada en curso. Inicie sesión cuando termine.</translation>
    </message>
    <message>
        <source>Signing in.</source>
        <translation>Iniciando sesión.</translation>
    </message>
</context>
<context>
    <name>Pool</name>
    <message>
        <source>The program that reads this ended before it was done. Try again; if it ends again, ask for help.</source>
        <translation>El programa que lee esto terminó antes de acabar. Inténtelo de nuevo; si vuelve a terminar, pida ayuda.</translation>
    </message>
</context>
<context>
    <name>PrepareHead</name>
    <message>
        <source>Prepare the call</source>
        <translation>Preparar la llamada</translation>
    </message>
    <message>
        <source>Business account</source>
        <translation>Cuenta de empresa</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Devolver…</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>Registrar una llamada…</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
</context>
<context>
    <name>PrepareView</name>
    <message>
        <source>Prepare the call</source>
        <translation>Preparar la llamada</translation>
    </message>
    <message>
        <source>Not a good time there</source>
        <translation>Mala hora allí</translation>
    </message>
    <message>
        <source>I must check something first</source>
        <translation>Antes debo comprobar algo</translation>
    </message>
    <message>
        <source>Better in writing</source>
        <translation>Mejor por escrito</translation>
    </message>
    <message>
        <source>Opened by mistake</source>
        <translation>Abierto por error</translation>
    </message>
    <message>
        <source>Why is there no call now?</source>
        <translation>¿Por qué no se llama ahora?</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>The first rows, as they would come in</source>
        <translation>Las primeras filas, como entrarían</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Las primeras filas</translation>
    </message>
    <message>
        <source>The first rows, as they stand in the file</source>
        <translation>Las primeras filas, como están en el archivo</translation>
    </message>
    <message>
        <source>Each by itself: accounts that are there twice show later</source>
        <translation>Cada una por sí sola: las cuentas repetidas se ven después</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What the history tells</source>
        <translation>Lo que contará el historial</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Adeudado</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>A saber</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>RankCard</name>
    <message>
        <source>Group 1 of 6: callbacks that are due.</source>
        <translation>Grupo 1 de 6: devoluciones de llamada pendientes.</translation>
    </message>
    <message>
        <source>Group 2 of 6: promises whose day has passed.</source>
        <translation>Grupo 2 de 6: promesas cuyo día ya pasó.</translation>
    </message>
    <message>
        <source>Group 3 of 6: promises due today.</source>
        <translation>Grupo 3 de 6: promesas que vencen hoy.</translation>
    </message>
    <message>
        <source>Group 4 of 6: follow-ups whose day has come.</source>
        <translation>Grupo 4 de 6: seguimientos cuyo día ha llegado.</translation>
    </message>
    <message>
        <source>Group 5 of 6: customers nobody has called yet.</source>
        <translation>Grupo 5 de 6: clientes a quienes nadie ha llamado todavía.</translation>
    </message>
    <message>
        <source>Group 6 of 6: everybody else.</source>
        <translation>Grupo 6 de 6: todos los demás.</translation>
    </message>
    <message>
        <source>Why this place</source>
        <translation>Por qué este lugar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>In it, the longest wait first: since {0}.</source>
        <translation>Dentro de él, primero la espera más larga: desde {0}.</translation>
    </message>
    <message>
        <source>Then the larger balance: band {0} of 4.</source>
        <translation>Después, el saldo mayor: tramo {0} de 4.</translation>
    </message>
    <message>
        <source>Then who was called least this week: {0}.</source>
        <translation>Luego quien recibió menos llamadas esta semana: {0}.</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>A few words are enough.</source>
        <translation>Bastan unas pocas palabras.</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>The record in words</source>
        <translation>El registro en palabras</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copiado</translation>
    </message>
</context>
<context>
    <name>Redial</name>
    <message>
        <source>The line dropped</source>
        <translation>Se cortó la línea</translation>
    </message>
    <message>
        <source>They asked me to call right back</source>
        <translation>Me pidieron llamar de nuevo enseguida</translation>
    </message>
    <message>
        <source>I misdialled</source>
        <translation>Marqué mal</translation>
    </message>
    <message>
        <source>The number belongs to another customer as well</source>
        <translation>El número es también de otro cliente</translation>
    </message>
</context>
<context>
    <name>RejoinCard</name>
    <message>
        <source>Who is on the line now?</source>
        <translation>¿Quién está al teléfono ahora?</translation>
    </message>
    <message>
        <source>press the number, or click</source>
        <translation>pulse el número o haga clic</translation>
    </message>
    <message>
        <source>AgentDesk was started again during this call. The account stays closed until you say who is there.</source>
        <translation>AgentDesk se reinició durante esta llamada. La cuenta sigue cerrada hasta que diga quién está al teléfono.</translation>
    </message>
    <message>
        <source>Still speaking with the same person</source>
        <translation>Sigo hablando con la misma persona</translation>
    </message>
    <message>
        <source>Somebody else is on the line</source>
        <translation>Hay otra persona al teléfono</translation>
    </message>
    <message>
        <source>The call is over</source>
        <translation>La llamada terminó</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Left open</source>
        <translation>Quedó abierta</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>A call was left open. Everything saved is still there.</source>
        <translation>Una llamada quedó abierta. Todo lo guardado sigue ahí.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Terminarla</translation>
    </message>
    <message>
        <source>someone who called us</source>
        <translation>alguien que nos llamó</translation>
    </message>
    <message>
        <source>The call with {0} was interrupted. It began {1} days ago.</source>
        <translation>La llamada con {0} se interrumpió. Empezó hace {1} días.</translation>
    </message>
    <message>
        <source>The call with {0} was interrupted. It began an hour ago.</source>
        <translation>La llamada con {0} se interrumpió. Empezó hace una hora.</translation>
    </message>
    <message>
        <source>The call with {0} was interrupted. It began a minute ago.</source>
        <translation>La llamada con {0} se interrumpió. Empezó hace un minuto.</translation>
    </message>
    <message>
        <source>The call with {0} was interrupted a moment ago.</source>
        <translation>La llamada con {0} se interrumpió hace un momento.</translation>
    </message>
    <message>
        <source>The call with {0} was interrupted. It began {1} minutes ago.</source>
        <translation>La llamada con {0} se interrumpió. Empezó hace {1} minutos.</translation>
    </message>
    <message>
        <source>The call with {0} was interrupted. It began {1} hours ago.</source>
        <translation>La llamada con {0} se interrumpió. Empezó hace {1} horas.</translation>
    </message>
</context>
<context>
    <name>Rung</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>Another file is on its way. Wait until it is done, or stop it.</source>
        <translation>Otro archivo está en camino. Espere a que termine o deténgalo.</translation>
    </message>
</context>
<context>
    <name>SamePersonCard</name>
    <message>
        <source>The same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>The same person as {0}, {1}</source>
        <translation>La misma persona que {0}, {1}</translation>
    </message>
</context>
<context>
    <name>SaysButton</name>
    <message>
        <source>Other words…</source>
        <translation>Otras palabras…</translation>
    </message>
    <message>
        <source>Customer says…</source>
        <translation>El cliente dice…</translation>
    </message>
    <message>
        <source>Everything a customer may say: {0}</source>
        <translation>Todo lo que puede decir un cliente: {0}</translation>
    </message>
</context>
<context>
    <name>SaysStrip</name>
    <message>
        <source>Customer says…</source>
        <translation>El cliente dice…</translation>
    </message>
    <message>
        <source>Customer says</source>
        <translation>El cliente dice</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escriba primero la frase de acceso.</translation>
    </message>
</context>
<context>
    <name>SetBackCard</name>
    <message>
        <source>End of the call</source>
        <translation>Fin de la llamada</translation>
    </message>
    <message>
        <source>It ended earlier…</source>
        <translation>Terminó antes…</translation>
    </message>
    <message>
        <source>Ended at, our time</source>
        <translation>Terminó a las, hora nuestra</translation>
    </message>
    <message>
        <source>Why was it not marked then?</source>
        <translation>¿Por qué no se marcó entonces?</translation>
    </message>
    <message>
        <source>Set back</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>The call ended at {0}</source>
        <translation>La llamada terminó a las {0}</translation>
    </message>
    <message>
        <source>Type a time within the call.</source>
        <translation>Escriba una hora dentro de la llamada.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>By the telephone program</source>
        <translation>Con el programa de teléfono</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Size, in percent</source>
        <translation>Tamaño, en porcentaje</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Marcación</translation>
    </message>
    <message>
        <source>Lock after minutes without a key</source>
        <translation>Bloquear tras minutos sin tocar una tecla</translation>
    </message>
    <message>
        <source>Takes effect when AgentDesk starts again.</source>
        <translation>Vale cuando AgentDesk se inicie de nuevo.</translation>
    </message>
    <message>
        <source>AgentDesk does not make calls itself. The program is whatever this computer opens tel: links with.</source>
        <translation>AgentDesk no hace llamadas. El programa es el que este equipo usa para abrir enlaces tel:.</translation>
    </message>
    <message>
        <source>It never locks during a call.</source>
        <translation>Nunca se bloquea durante una llamada.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Volver al escritorio</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>agent</source>
        <translation>agente</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>supervisión</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>formación</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administración</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>auditoría</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>¿Quién está en el escritorio?</translation>
    </message>
    <message>
        <source>What you may see and do follows from your role, and every call carries your name.</source>
        <translation>Lo que puede ver y hacer depende de su función, y cada llamada lleva su nombre.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Lo mismo otra vez</translation>
    </message>
    <message>
        <source>Passphrase of {0}</source>
        <translation>Frase de acceso de {0}</translation>
    </message>
    <message>
        <source>This profile is theirs. They confirm that it is you who chooses.</source>
        <translation>Este perfil es de esa persona, que confirma que es usted quien elige.</translation>
    </message>
    <message>
        <source>You have none yet. What you type now becomes it.</source>
        <translation>Aún no tiene ninguna. Lo que escriba ahora lo será.</translation>
    </message>
    <message>
        <source>Keep it and sign in</source>
        <translation>Guardarla y entrar</translation>
    </message>
</context>
<context>
    <name>SkipCard</name>
    <message>
        <source>Why is this step left out?</source>
        <translation>¿Por qué se omite este paso?</translation>
    </message>
    <message>
        <source>In a few words, such as: they said it already</source>
        <translation>En pocas palabras, por ejemplo: ya lo dijo</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
</context>
<context>
    <name>SoundRow</name>
    <message>
        <source>How they sound now</source>
        <translation>Cómo suena ahora</translation>
    </message>
    <message>
        <source>Customer says…</source>
        <translation>El cliente dice…</translation>
    </message>
    <message>
        <source>how they sound now</source>
        <translation>cómo suena</translation>
    </message>
</context>
<context>
    <name>StageFoot</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Omitir…</translation>
    </message>
    <message>
        <source>Skip with reason…</source>
        <translation>Omitir con motivo…</translation>
    </message>
</context>
<context>
    <name>StageHead</name>
    <message>
        <source>Progress of the call</source>
        <translation>Avance de la llamada</translation>
    </message>
</context>
<context>
    <name>StagingPane</name>
    <message>
        <source>Rows on their way</source>
        <translation>Filas en camino</translation>
    </message>
    <message>
        <source>Rows are checked and put aside</source>
        <translation>Las filas se revisan y se apartan</translation>
    </message>
    <message>
        <source>Rows so far</source>
        <translation>Filas hasta ahora</translation>
    </message>
    <message>
        <source>Stop here, go on later</source>
        <translation>Detener aquí y seguir más tarde</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Nothing of it shows anywhere yet. Calls go on as usual.</source>
        <translation>Aún no se ve nada suyo en ningún lugar. Las llamadas siguen como siempre.</translation>
    </message>
    <message>
        <source>Rows come in</source>
        <translation>Entran filas</translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation>{0} de {1} filas</translation>
    </message>
    <message>
        <source>Rows so far: {0}</source>
        <translation>Filas hasta ahora: {0}</translation>
    </message>
    <message>
        <source>{0} % of the file</source>
        <translation>{0} % del archivo</translation>
    </message>
    <message>
        <source>Portion {0} of {1}</source>
        <translation>Porción {0} de {1}</translation>
    </message>
    <message>
        <source>They are kept as they come: when this desk stops, they are gone on with where it stopped.</source>
        <translation>Se guardan según llegan: si este puesto se detiene, se sigue donde se detuvo.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Bringing your desk up to date. This takes a moment.</source>
        <translation>Se está poniendo al día su escritorio. Tarda un momento.</translation>
    </message>
    <message>
        <source>Making your desk. This takes a moment.</source>
        <translation>Creando su escritorio. Tarda un momento.</translation>
    </message>
    <message>
        <source>Opening.</source>
        <translation>Abriendo.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>State of saving and syncing</source>
        <translation>Estado de guardado y sincronización</translation>
    </message>
    <message>
        <source>{0} · v{1}</source>
        <translation>{0} · v{1}</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {0} min ahead: set it right</source>
        <translation>El reloj de este equipo va {0} min adelantado: póngalo en hora</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {0} min behind: set it right</source>
        <translation>El reloj de este equipo va {0} min atrasado: póngalo en hora</translation>
    </message>
    <message>
        <source>Offline since {0} · nothing is lost · {1} events wait for the network</source>
        <translation>Sin conexión desde {0} · no se pierde nada · {1} eventos esperan la red</translation>
    </message>
    <message>
        <source>Saved on this device as it happens · this desk stands alone, everything is kept here</source>
        <translation>Se guarda en este equipo al momento · este escritorio trabaja por su cuenta y todo se guarda aquí</translation>
    </message>
    <message>
        <source>Saved on this device as it happens</source>
        <translation>Se guarda en este equipo al momento</translation>
    </message>
    <message>
        <source>{0} waiting to sync</source>
        <translation>{0} por sincronizar</translation>
    </message>
    <message>
        <source>central reached {0} s ago</source>
        <translation>central visto hace {0} s</translation>
    </message>
    <message>
        <source>central reached {0} min ago</source>
        <translation>central visto hace {0} min</translation>
    </message>
    <message>
        <source>central reached {0} h ago</source>
        <translation>central visto hace {0} h</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Say</source>
        <translation>Diga</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Pregunte</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Compruebe</translation>
    </message>
    <message>
        <source>Read word for word</source>
        <translation>Lea palabra por palabra</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Ofrezca</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Haga</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Despídase</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Espere</translation>
    </message>
    <message>
        <source>Check again: an earlier answer changed</source>
        <translation>Compruebe de nuevo: cambió una respuesta anterior</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>In short: {0}</source>
        <translation>En breve: {0}</translation>
    </message>
    <message>
        <source>A value is not known: leave the blank out.</source>
        <translation>Falta un dato: omita el espacio en blanco.</translation>
    </message>
    <message>
        <source>Someone on the line may not hear this. First mark who is there, or who has left.</source>
        <translation>Alguien en la línea no puede oír esto. Marque primero quién está o quién se fue.</translation>
    </message>
    <message>
        <source>not on file</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>not shown once confirmed</source>
        <translation>no se muestra tras la confirmación</translation>
    </message>
    <message>
        <source>Compare what they say. Never read it out. Tries left: {0}.</source>
        <translation>Compare lo que dicen. Nunca lo lea en voz alta. Intentos restantes: {0}.</translation>
    </message>
</context>
<context>
    <name>StepFields</name>
    <message>
        <source>What to note</source>
        <translation>Qué anotar</translation>
    </message>
    <message>
        <source>{0} (if told)</source>
        <translation>{0} (si lo dicen)</translation>
    </message>
    <message>
        <source>Kept. It shows again when everyone on the line may hear it.</source>
        <translation>Guardado. Se verá de nuevo cuando todos en la línea puedan oírlo.</translation>
    </message>
    <message>
        <source>One of these is needed.</source>
        <translation>Uno de estos es necesario.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Offline</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Guardado aquí</translation>
    </message>
    <message>
        <source>{0} to send</source>
        <translation>Faltan {0}</translation>
    </message>
    <message>
        <source>This desk stands alone: everything is kept here</source>
        <translation>Este escritorio trabaja por su cuenta: todo se guarda aquí</translation>
    </message>
    <message>
        <source>Waiting to send: {0}</source>
        <translation>Por enviar: {0}</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Enviando</translation>
    </message>
</context>
<context>
    <name>ToFinish</name>
    <message>
        <source>To finish</source>
        <translation>Por terminar</translation>
    </message>
    <message>
        <source>Someone who called us</source>
        <translation>Alguien que nos llamó</translation>
    </message>
    <message>
        <source>Finish the call with {0}</source>
        <translation>Terminar la llamada con {0}</translation>
    </message>
    <message>
        <source>To finish: {0}</source>
        <translation>Por terminar: {0}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TrayPane</name>
    <message>
        <source>Which</source>
        <translation>Cuáles</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Por decidir</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decididos</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Aquí no espera nada.</translation>
    </message>
    <message>
        <source>The one you look at</source>
        <translation>Lo que está mirando</translation>
    </message>
    <message>
        <source>Decided last, to be decided anew</source>
        <translation>Lo último decidido, para decidir de nuevo</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Your desk</source>
        <translation>Su escritorio</translation>
    </message>
    <message>
        <source>Nothing in your profile is ever replaced or thrown away.</source>
        <translation>Nada de su perfil se reemplaza ni se desecha nunca.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>UnderstoodCard</name>
    <message>
        <source>How it is written</source>
        <translation>Cómo está escrito</translation>
    </message>
    <message>
        <source>Rows: {0}</source>
        <translation>Filas: {0}</translation>
    </message>
</context>
<context>
    <name>UnderstoodPane</name>
    <message>
        <source>What was understood</source>
        <translation>Lo que se entendió</translation>
    </message>
    <message>
        <source>The file is being looked at</source>
        <translation>Se está mirando el archivo</translation>
    </message>
    <message>
        <source>This file cannot come in as it is</source>
        <translation>Este archivo no puede entrar así</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Mirarlo otra vez</translation>
    </message>
    <message>
        <source>Understood by a mapping</source>
        <translation>Entendido por una asignación</translation>
    </message>
    <message>
        <source>Show what was understood</source>
        <translation>Mostrar lo que se entendió</translation>
    </message>
    <message>
        <source>Keep this understanding under the name</source>
        <translation>Guardar lo entendido con el nombre</translation>
    </message>
    <message>
        <source>The next file with these columns comes in without a question.</source>
        <translation>El próximo archivo con estas columnas entra sin preguntas.</translation>
    </message>
    <message>
        <source>Nothing is written before you say so.</source>
        <translation>No se escribe nada antes de que usted lo diga.</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation>Se está mirando el archivo.</translation>
    </message>
    <message>
        <source>The next time</source>
        <translation>La próxima vez</translation>
    </message>
    <message>
        <source>Bring the rows in</source>
        <translation>Traer las filas</translation>
    </message>
    <message>
        <source>Not this file</source>
        <translation>Este archivo no</translation>
    </message>
    <message>
        <source>The rows are on their way.</source>
        <translation>Las filas están en camino.</translation>
    </message>
    <message>
        <source>Understood by {0}: {1}, of the client {2}.</source>
        <translation>Lo entiende {0}: {1}, de la empresa cliente {2}.</translation>
    </message>
    <message>
        <source>Rows: {0}</source>
        <translation>Filas: {0}</translation>
    </message>
    <message>
        <source>Mend it and look at it again, or take another one.</source>
        <translation>Corríjalo y mírelo otra vez, o tome otro.</translation>
    </message>
    <message>
        <source>Answer what is asked above first.</source>
        <translation>Conteste antes lo que se pregunta arriba.</translation>
    </message>
    <message>
        <source>Say first what becomes of the demonstration.</source>
        <translation>Diga antes qué será de la demostración.</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens, beginning with a letter.</source>
        <translation>Minúsculas, cifras y guiones, empezando por una letra.</translation>
    </message>
</context>
<context>
    <name>UnknownCallsCard</name>
    <message>
        <source>Earlier calls are not known</source>
        <translation>No se conocen las llamadas anteriores</translation>
    </message>
    <message>
        <source>Calls made before {0} are not known here. Ask first whether someone called this week.</source>
        <translation>Aquí no se conocen las llamadas hechas antes del {0}. Pregunte primero si alguien llamó esta semana.</translation>
    </message>
</context>
<context>
    <name>UnnamedCaller</name>
    <message>
        <source>Say first whom this call is about. Then this key works.</source>
        <translation>Diga primero de quién trata esta llamada. Después, esta tecla funciona.</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>Only while nobody is open.</source>
        <translation>Solo mientras no hay nadie abierto.</translation>
    </message>
    <message>
        <source>Only while a call is prepared.</source>
        <translation>Solo mientras se prepara una llamada.</translation>
    </message>
    <message>
        <source>Only while it rings.</source>
        <translation>Solo mientras suena.</translation>
    </message>
    <message>
        <source>Only in a call.</source>
        <translation>Solo en una llamada.</translation>
    </message>
    <message>
        <source>Only when the call is over.</source>
        <translation>Solo cuando la llamada ha terminado.</translation>
    </message>
    <message>
        <source>Not during a call.</source>
        <translation>No durante una llamada.</translation>
    </message>
    <message>
        <source>Not at this moment.</source>
        <translation>Ahora no.</translation>
    </message>
</context>
<context>
    <name>WishesCard</name>
    <message>
        <source>Prefers</source>
        <translation>Prefiere</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>Levantar…</translation>
    </message>
</context>
<context>
    <name>WithdrawCard</name>
    <message>
        <source>Withdraw this file</source>
        <translation>Retirar este archivo</translation>
    </message>
    <message>
        <source>Why is it withdrawn?</source>
        <translation>¿Por qué se retira?</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Retirarlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Who came with this file leaves, and who was on file is again as before.</source>
        <translation>Quien llegó con este archivo sale, y quien ya constaba queda como antes.</translation>
    </message>
    <message>
        <source>Who came with this file leaves, and who was on file is again as before. These were worked since and stay: {0}</source>
        <translation>Quien llegó con este archivo sale, y quien ya constaba queda como antes. Con estas se trabajó desde entonces y se quedan: {0}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>y {0} más</translation>
    </message>
</context>
<context>
    <name>WithdrawnCard</name>
    <message>
        <source>It was withdrawn</source>
        <translation>Se retiró</translation>
    </message>
    <message>
        <source>Reason: {0}</source>
        <translation>Motivo: {0}</translation>
    </message>
    <message>
        <source>These were worked before and stayed: {0}</source>
        <translation>Estas se habían trabajado y se quedaron: {0}</translation>
    </message>
    <message>
        <source>No account of it stayed.</source>
        <translation>No se quedó ninguna cuenta de él.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Callback agreed for {when}</source>
        <translation>Llamada acordada para {when}</translation>
    </message>
    <message>
        <source>Promised for {on}, not seen yet</source>
        <translation>Prometido para el {on}, aún no visto</translation>
    </message>
    <message>
        <source>Promise due {on}</source>
        <translation>Promesa vence el {on}</translation>
    </message>
    <message>
        <source>Pause to look at again since {on}</source>
        <translation>Pausa por revisar desde el {on}</translation>
    </message>
    <message>
        <source>Follow-up since {when}</source>
        <translation>Seguimiento desde {when}</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Primera llamada</translation>
    </message>
    <message>
        <source>Last call {when}</source>
        <translation>Última llamada {when}</translation>
    </message>
    <message>
        <source>Language: {detail}</source>
        <translation>Idioma: {detail}</translation>
    </message>
    <message>
        <source>Call them {detail}</source>
        <translation>Usar el nombre {detail}</translation>
    </message>
    <message>
        <source>Say it: {detail}</source>
        <translation>Se pronuncia: {detail}</translation>
    </message>
    <message>
        <source>Safe contact: {detail}</source>
        <translation>Contacto seguro: {detail}</translation>
    </message>
    <message>
        <source>Speak slowly</source>
        <translation>Hablar despacio</translation>
    </message>
    <message>
        <source>Asked for a letter first</source>
        <translation>Pidió antes una carta</translation>
    </message>
    <message>
        <source>Uses a relay operator</source>
        <translation>Usa operador de retransmisión</translation>
    </message>
    <message>
        <source>Leave no messages</source>
        <translation>No dejar mensajes</translation>
    </message>
    <message>
        <source>Do not call this number</source>
        <translation>No llamar a este número</translation>
    </message>
    <message>
        <source>No calls at all</source>
        <translation>Ninguna llamada</translation>
    </message>
    <message>
        <source>Write only</source>
        <translation>Solo por escrito</translation>
    </message>
    <message>
        <source>Not at work</source>
        <translation>No en el trabajo</translation>
    </message>
    <message>
        <source>Not at these times</source>
        <translation>No a estas horas</translation>
    </message>
    <message>
        <source>Safe contact only</source>
        <translation>Solo contacto seguro</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Identity theft</source>
        <translation>Robo de identidad</translation>
    </message>
    <message>
        <source>Represented by an attorney</source>
        <translation>Con representación de abogado</translation>
    </message>
    <message>
        <source>{what}, since {when}</source>
        <translation>{what}, desde {when}</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Necesita intérprete</translation>
    </message>
    <message>
        <source>Asked not to be called</source>
        <translation>Pidió que no se le llame</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>An adviser is helping</source>
        <translation>Recibe asesoría</translation>
    </message>
    <message>
        <source>Breathing space</source>
        <translation>Moratoria</translation>
    </message>
    <message>
        <source>Bankruptcy</source>
        <translation>Quiebra</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Fallecimiento</translation>
    </message>
    <message>
        <source>Under age</source>
        <translation>Menor de edad</translation>
    </message>
    <message>
        <source>Complaint open</source>
        <translation>Queja abierta</translation>
    </message>
    <message>
        <source>In care</source>
        <translation>En cuidado</translation>
    </message>
    <message>
        <source>Crisis hold</source>
        <translation>Pausa por crisis</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Número equivocado</translation>
    </message>
    <message>
        <source>This number reaches nobody</source>
        <translation>Con este número no se llega a nadie</translation>
    </message>
    <message>
        <source>This number rests</source>
        <translation>Este número descansa</translation>
    </message>
    <message>
        <source>Not again today</source>
        <translation>No volver a llamar hoy</translation>
    </message>
    <message>
        <source>Recalled by the creditor</source>
        <translation>Retirada por el acreedor</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Payment on its way</source>
        <translation>Pago en camino</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Disputed, says the creditor</source>
        <translation>En disputa, según el acreedor</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abierta de nuevo</translation>
    </message>
    <message>
        <source>No account is on file</source>
        <translation>No hay ninguna cuenta registrada</translation>
    </message>
    <message>
        <source>No number is known</source>
        <translation>No se conoce ningún número</translation>
    </message>
    <message>
        <source>this number</source>
        <translation>este número</translation>
    </message>
    <message>
        <source>all calls</source>
        <translation>todas las llamadas</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>este lugar</translation>
    </message>
    <message>
        <source>these times</source>
        <translation>estas horas</translation>
    </message>
    <message>
        <source>the accounts it names</source>
        <translation>las cuentas que nombra</translation>
    </message>
    <message>
        <source>the whole person</source>
        <translation>toda la persona</translation>
    </message>
    <message>
        <source>this account</source>
        <translation>esta cuenta</translation>
    </message>
    <message>
        <source>The customer&apos;s own word lifts it, by a team lead.</source>
        <translation>Se levanta cuando lo dice el cliente, por medio de la jefatura de equipo.</translation>
    </message>
    <message>
        <source>Compliance lifts it, or a team lead.</source>
        <translation>La levanta cumplimiento o la jefatura de equipo.</translation>
    </message>
    <message>
        <source>The back office lifts it, or a team lead.</source>
        <translation>La levanta la administración o la jefatura de equipo.</translation>
    </message>
    <message>
        <source>Whoever owns the case lifts it, or a team lead.</source>
        <translation>La levanta quien lleva el caso o la jefatura de equipo.</translation>
    </message>
    <message>
        <source>The client&apos;s next file lifts it.</source>
        <translation>La levanta el próximo archivo de la empresa cliente.</translation>
    </message>
    <message>
        <source>It ends by itself; before that a team lead may lift it.</source>
        <translation>Termina sola; antes puede levantarla la jefatura de equipo.</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>móvil</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>fijo</translation>
    </message>
    <message>
        <source>home</source>
        <translation>casa</translation>
    </message>
    <message>
        <source>work</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>kind not known</source>
        <translation>tipo desconocido</translation>
    </message>
    <message>
        <source>Someone we do not know yet</source>
        <translation>Alguien que aún no conocemos</translation>
    </message>
    <message>
        <source>{name}, confirmed</source>
        <translation>{name}, identidad confirmada</translation>
    </message>
    <message>
        <source>Acts for the customer</source>
        <translation>Actúa por el cliente</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>Asesoría</translation>
    </message>
    <message>
        <source>Attorney</source>
        <translation>Abogado</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Relay operator</source>
        <translation>Operador de retransmisión</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Colega</translation>
    </message>
    <message>
        <source>Will pay</source>
        <translation>Pagará</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Cónyuge</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>A young person</source>
        <translation>Una persona joven</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesa</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Liquidación</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calma</translation>
    </message>
    <message>
        <source>Uneasy</source>
        <translation>Inquietud</translation>
    </message>
    <message>
        <source>Upset</source>
        <translation>Molestia</translation>
    </message>
    <message>
        <source>Hostile</source>
        <translation>Hostilidad</translation>
    </message>
    <message>
        <source>E-mail first</source>
        <translation>Primero correo electrónico</translation>
    </message>
    <message>
        <source>Text first</source>
        <translation>Primero mensaje de texto</translation>
    </message>
    <message>
        <source>Phone first</source>
        <translation>Primero teléfono</translation>
    </message>
    <message>
        <source>Letter first</source>
        <translation>Primero carta</translation>
    </message>
    <message>
        <source>Do not call: {why}.</source>
        <translation>No llamar: {why}.</translation>
    </message>
    <message>
        <source>Do not call: {why}, since {on}.</source>
        <translation>No llamar: {why}, desde {on}.</translation>
    </message>
    <message>
        <source>Covers {scope}.</source>
        <translation>Abarca {scope}.</translation>
    </message>
    <message>
        <source>That is not {name}&apos;s passphrase.</source>
        <translation>Esa no es la frase de acceso de {name}.</translation>
    </message>
    <message>
        <source>{kind}, shared with others</source>
        <translation>{kind}, compartido con otros</translation>
    </message>
    <message>
        <source>Consumer contact rules are not applied. Right party: a named contact with authority.</source>
        <translation>No se aplican las reglas de contacto con consumidores. Persona correcta: un contacto con nombre y autoridad.</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Nobody is open</source>
        <translation>No hay nadie abierto</translation>
    </message>
    <message>
        <source>Choose a customer of the worklist to prepare the call, or take a call that comes in.</source>
        <translation>Elija un cliente de la lista para preparar la llamada, o atienda una llamada que entre.</translation>
    </message>
    <message>
        <source>A call comes in</source>
        <translation>Entra una llamada</translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message>
        <source>Name, number, reference</source>
        <translation>Nombre, número, referencia</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>Qué clientes</translation>
    </message>
    <message>
        <source>Nobody is due now</source>
        <translation>Nadie está pendiente ahora</translation>
    </message>
    <message>
        <source>Reading your worklist…</source>
        <translation>Leyendo su lista de trabajo…</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Para usted</translation>
    </message>
    <message>
        <source>Late mail</source>
        <translation>Correo tardío</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Llamadas acordadas</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesas</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>{0} due · {1} later</source>
        <translation>{0} ahora · {1} después</translation>
    </message>
    <message>
        <source>{0} for you</source>
        <translation>{0} para usted</translation>
    </message>
    <message>
        <source>Nothing waits for a team lead</source>
        <translation>Nada espera a un líder del equipo</translation>
    </message>
    <message>
        <source>Who was handed over, complaints and holds to look at appear here.</source>
        <translation>Aquí aparecen quienes se pasaron al líder, las quejas y las retenciones por revisar.</translation>
    </message>
    <message>
        <source>No mail lay too long</source>
        <translation>Ningún correo esperó demasiado</translation>
    </message>
    <message>
        <source>What came in more than two hours before it was entered appears here for thirty days.</source>
        <translation>Lo que llegó más de dos horas antes de registrarse aparece aquí durante treinta días.</translation>
    </message>
    <message>
        <source>No callbacks agreed</source>
        <translation>Ninguna llamada acordada</translation>
    </message>
    <message>
        <source>A callback agreed in a call appears here.</source>
        <translation>Aquí aparece una llamada acordada con el cliente.</translation>
    </message>
    <message>
        <source>No promises open</source>
        <translation>Ninguna promesa abierta</translation>
    </message>
    <message>
        <source>A promise agreed in a call appears here.</source>
        <translation>Aquí aparece una promesa acordada en una llamada.</translation>
    </message>
    <message>
        <source>Nobody waits for later</source>
        <translation>Nadie espera para después</translation>
    </message>
    <message>
        <source>Customers whose time has not come appear here.</source>
        <translation>Aquí aparecen los clientes cuyo momento no ha llegado.</translation>
    </message>
    <message>
        <source>Look under Later, or search for a customer.</source>
        <translation>Mire en Más tarde, o busque un cliente.</translation>
    </message>
</context>
<context>
    <name>WrapUp</name>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Choose how the call ended first.</source>
        <translation>Elija primero cómo terminó la llamada.</translation>
    </message>
    <message>
        <source>What it still asks</source>
        <translation>Lo que aún falta</translation>
    </message>
    <message>
        <source>Save the call</source>
        <translation>Guardar la llamada</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Guardar y siguiente</translation>
    </message>
</context>
<context>
    <name>_Mark</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por venir</translation>
    </message>
</context>
</TS>
