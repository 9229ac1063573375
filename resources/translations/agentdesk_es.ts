<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
            <source>Hand over…</source>
            <translation>Traspasar…</translation>
        </message>
        <message>
            <source>Ask a lead</source>
            <translation>Preguntar a supervisión</translation>
        </message>
        <message>
            <source>Call is over</source>
            <translation>La llamada terminó</translation>
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
            <source>Agree an arrangement</source>
            <translation>Acordar un plan de pago</translation>
        </message>
        <message>
            <source>Log a call afterwards</source>
            <translation>Registrar una llamada después</translation>
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
            <source>Can't talk</source>
            <translation>No puede hablar</translation>
        </message>
        <message>
            <source>Wrong person</source>
            <translation>Persona equivocada</translation>
        </message>
        <message>
            <source>Vulnerable</source>
            <translation>Vulnerable</translation>
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
            <source>Firm card</source>
            <translation>Ficha de la empresa</translation>
        </message>
        <message>
            <source>Back to where I was</source>
            <translation>Volver adonde estaba</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>Adelante otra vez</translation>
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
            <source>Blank the screen</source>
            <translation>Ocultar la pantalla</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Bloquear</translation>
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
            <source>This is a fault of the program, not yours. What you saved and typed is safe on this device, and a call goes on. The report below holds no customer's data: copy it for whoever looks after AgentDesk.</source>
            <translation>Es un fallo del programa, no suyo. Lo que guardó y escribió está a salvo en este equipo, y la llamada continúa. El informe de abajo no contiene datos de clientes: cópielo para quien se ocupa de AgentDesk.</translation>
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
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>12/4, friday, +7</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>17:30, 5 pm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tomorrow</source>
            <translation type="unfinished" />
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
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
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
